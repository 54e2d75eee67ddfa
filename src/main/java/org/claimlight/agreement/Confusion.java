package org.claimlight.agreement;

import java.util.List;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;

/**
 * Who says what where another says what.
 *
 * @param labels of rows and columns, in the order of the scale
 * @param cells those that are not empty
 */
public record Confusion(List<String> labels, List<Cell> cells) {

  /**
   * @param row what the first person said
   * @param column what the other said
   * @param claims on which they did
   */
  public record Cell(String row, String column, List<Place> claims) {}

  /** A claim and where it stands. */
  public record Place(ClaimId claim, ArticleId article) {}
}
