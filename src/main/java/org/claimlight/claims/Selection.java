package org.claimlight.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a claim, as a reader or a program points at them. */
public sealed interface Selection {

  /**
   * By offsets into the canonical text, in UTF-16 units.
   *
   * @param parts one or more
   */
  record ByPosition(List<Part> parts) implements Selection {

    public static ByPosition of(int start, int end, @Nullable String exact) {
      return new ByPosition(List.of(new Part(start, end, exact)));
    }
  }

  /**
   * @param exact the words the reader saw there; when given they must be the words of the text
   */
  record Part(int start, int end, @Nullable String exact) {}

  /**
   * By the words themselves, with as much of the words around them as makes the place unambiguous.
   */
  record ByQuote(String quote, String prefix, String suffix) implements Selection {}
}
