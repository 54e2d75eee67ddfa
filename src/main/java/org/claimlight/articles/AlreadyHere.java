package org.claimlight.articles;

/**
 * An article of the desk that seems to be the one about to come in.
 *
 * @param sameText whether it has exactly these words; otherwise it has the same address only
 */
public record AlreadyHere(ArticleId article, String title, boolean sameText) {}
