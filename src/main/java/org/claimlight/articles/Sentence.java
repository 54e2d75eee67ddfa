package org.claimlight.articles;

/**
 * A sentence of a text.
 *
 * @param start offset of the first UTF-16 unit in the text
 * @param end offset behind the last
 * @param heading whether it stands in a heading
 */
public record Sentence(int start, int end, boolean heading) {

  public String in(String text) {
    return text.substring(start, end);
  }
}
