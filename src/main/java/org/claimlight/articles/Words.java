package org.claimlight.articles;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The words of an article, canonical, and the blocks over them: what a revision is made of.
 *
 * @param text canonical and with something to be seen in it
 * @param blocks in the order of the text, not overlapping, none empty
 */
public record Words(String text, List<Block> blocks) {

  /**
   * @throws ArticleRefused nothing that can be seen, or more than {@link Articles#LARGEST}
   */
  public Words {
    if (!CanonicalText.visible(text)) {
      throw ArticleRefused.empty();
    }
    refuseTooLarge(text);
    blocks = List.copyOf(blocks);
  }

  /**
   * Plain text, its paragraphs as blank lines or line ends divide it.
   *
   * @throws ArticleRefused nothing that can be seen, or more than {@link Articles#LARGEST}
   */
  public static Words ofText(String raw) {
    refuseTooLarge(raw);
    var text = CanonicalText.of(raw);
    return new Words(text, CanonicalText.paragraphs(text));
  }

  private static void refuseTooLarge(String text) {
    // A unit of UTF-16 is one byte of UTF-8 at least, so an endless text is not encoded first.
    long bytes =
        text.length() > Articles.LARGEST
            ? text.length()
            : text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Articles.LARGEST) {
      throw ArticleRefused.tooLarge(bytes, Articles.LARGEST);
    }
  }
}
