package org.claimlight.articles;

import java.util.UUID;

/** Identifies an article. */
public record ArticleId(UUID value) {

  public static ArticleId random() {
    return new ArticleId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
