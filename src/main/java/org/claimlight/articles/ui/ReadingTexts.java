package org.claimlight.articles.ui;

import java.io.Serializable;
import java.util.List;

/**
 * What an annotatable article says of its claims and of the words found in it.
 *
 * @param claim names a claim; {@code {0}} stands for its number
 * @param statuses in the order of {@link Highlighted.Status}
 * @param find names the field for words to be found
 * @param found says which hit of how many is shown, {@code {0}} of {@code {1}}
 * @param notFound says that there is none
 */
public record ReadingTexts(
    String claim,
    List<String> statuses,
    String find,
    String found,
    String notFound,
    String nextHit,
    String previousHit,
    String closeFind)
    implements Serializable {

  public ReadingTexts {
    statuses = List.copyOf(statuses);
  }

  /** For a text that has no claims and is not searched. */
  static ReadingTexts none() {
    return new ReadingTexts("", List.of(), "", "", "", "", "", "");
  }
}
