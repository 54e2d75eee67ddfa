package org.claimlight.suggestions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies a sentence within its article by its words: the same sentence has the same id in every
 * revision, and one that stands twice has it twice.
 *
 * @param value 24 hexadecimal digits: 96 bits of SHA-256
 */
public record SuggestionId(String value) {

  private static final int BYTES = 12;

  static SuggestionId of(String sentence) {
    var words = sentence.strip().replaceAll("\\s+", " ");
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return new SuggestionId(HexFormat.of().formatHex(hash, 0, BYTES));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
