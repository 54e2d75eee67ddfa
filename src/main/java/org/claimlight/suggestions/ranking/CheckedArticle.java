package org.claimlight.suggestions.ranking;

import java.util.List;

/**
 * What a desk decided on the sentences of one article.
 *
 * @param signs of each sentence in the order of the text, a bit for each sign
 * @param marked of each sentence whether it was marked as a claim
 * @param examples what there is to be learned from it
 */
public record CheckedArticle(List<Integer> signs, List<Boolean> marked, List<Example> examples) {

  public CheckedArticle {
    signs = List.copyOf(signs);
    marked = List.copyOf(marked);
    examples = List.copyOf(examples);
  }

  public int markedCount() {
    return (int) marked.stream().filter(is -> is).count();
  }

  /** Whether an order of its sentences can be better or worse: some are marked and some are not. */
  boolean canBeOrdered() {
    int count = markedCount();
    return count > 0 && count < marked.size();
  }
}
