package org.claimlight.matching;

import java.util.List;
import java.util.Set;
import org.claimlight.articles.Article;
import org.claimlight.claims.Claim;
import org.claimlight.verdicts.Rating;
import org.jspecify.annotations.Nullable;

/**
 * An earlier claim that may say the same, as the current person may know it.
 *
 * @param rating on which the desk settled; null while it has not
 * @param meaning the cosine of what both mean, 1 for the same; null when it is not known for both
 * @param shared words of the text that the claim has as well, the rarest first
 * @param cautions why they may not say the same although they sound so; each makes the degree one
 *     less
 * @param decision what people said of the two; {@link Decision#OPEN} for a mere text
 */
public record Match(
    Claim claim,
    Article article,
    @Nullable Rating rating,
    double score,
    Degree degree,
    @Nullable Double meaning,
    List<String> shared,
    Set<Caution> cautions,
    Decision decision) {

  /** What people said of the two. */
  public enum Decision {
    OPEN,
    /** They are the same: they belong to one family. */
    CONFIRMED;

    public String slug() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
