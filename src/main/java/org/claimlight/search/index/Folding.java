package org.claimlight.search.index;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Values as they are compared while somebody is typing one: without case, accents and punctuation,
 * a space between words. A dot stays, for it holds an address together.
 */
public final class Folding {

  /** Letters of Latin that no accent can be taken from. */
  private static final String[][] LETTERS = {
    {"ß", "ss"},
    {"æ", "ae"},
    {"œ", "oe"},
    {"ø", "o"},
    {"ł", "l"},
    {"đ", "d"},
    {"ð", "d"},
    {"þ", "th"},
    {"ı", "i"},
    {"ħ", "h"}
  };

  public static String fold(String value) {
    String folded =
        Normalizer.normalize(value, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    for (String[] letter : LETTERS) {
      folded = folded.replace(letter[0], letter[1]);
    }
    return folded.replaceAll("[^\\p{L}\\p{N}.]+", " ").strip();
  }

  /** Whether any word of the value begins the way that is being typed; both folded. */
  public static boolean isBegun(String folded, String start) {
    return folded.startsWith(start) || folded.contains(" " + start) || folded.contains("." + start);
  }

  private Folding() {}
}
