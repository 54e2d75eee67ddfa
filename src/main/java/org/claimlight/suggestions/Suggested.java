package org.claimlight.suggestions;

import java.util.List;

/**
 * The suggestions of an article.
 *
 * @param revision the number of the revision they stand in
 * @param open what nobody has marked nor rejected and something speaks for, the best first
 * @param few how many of them are shown to whoever asks for no number: those that are rather worth
 *     checking than not, and about one for each 80 words at the most
 * @param rejected what the desk has rejected, in the order of the text
 */
public record Suggested(int revision, List<Suggestion> open, int few, List<Suggestion> rejected) {

  public Suggested {
    open = List.copyOf(open);
    rejected = List.copyOf(rejected);
  }
}
