package org.claimlight.articles;

import java.util.List;

/**
 * One immutable text of an article. Every offset into it counts UTF-16 code units.
 *
 * @param number from 1
 * @param blocks in the order of the text, not overlapping; what lies between two of them is white
 *     space
 */
public record Revision(ArticleId article, int number, String text, List<Block> blocks) {}
