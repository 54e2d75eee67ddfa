package org.claimlight.agreement;

import java.time.YearMonth;
import java.util.List;
import org.claimlight.accounts.PersonId;

/**
 * How far people agree.
 *
 * @param units claims that were rated, or spans that were marked
 * @param raters who rated or marked anything
 * @param pairs those who have a unit in common, each pair once
 * @param labels each label of the scale; none for spans
 * @param months each month in which anything was rated, the first one first; none for spans
 */
public record AgreementReport(
    int units,
    int raters,
    List<Figure> figures,
    List<Pair> pairs,
    List<Label> labels,
    List<Month> months) {

  /** Two people and how far they agree. */
  public record Pair(PersonId one, PersonId other, List<Figure> figures) {}

  /**
   * A label and how far people agree on it.
   *
   * @param given how often it was given to claims that several people rated
   */
  public record Label(String rating, int given, Figure figure) {}

  /** A month, in UTC, and how far people agreed on what was rated last in it. */
  public record Month(YearMonth month, List<Figure> figures) {}
}
