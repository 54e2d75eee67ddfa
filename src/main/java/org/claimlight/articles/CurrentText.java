package org.claimlight.articles;

/**
 * The words of an article's current revision, without its blocks. Every offset into them counts
 * UTF-16 code units.
 *
 * @param revision its number
 */
public record CurrentText(ArticleId article, int revision, String text) {}
