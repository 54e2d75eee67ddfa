package org.claimlight.agreement;

import java.util.List;
import org.claimlight.accounts.PersonId;

/**
 * How far people agree.
 *
 * @param units claims that were rated, or spans that were marked
 * @param raters who rated or marked anything
 * @param pairs those who have a unit in common, each pair once
 */
public record AgreementReport(int units, int raters, List<Figure> figures, List<Pair> pairs) {

  /** Two people and how far they agree. */
  public record Pair(PersonId one, PersonId other, List<Figure> figures) {}
}
