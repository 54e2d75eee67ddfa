package org.claimlight.articles.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text, when what says how they are encoded is missing or wrong. A byte order mark is
 * believed first. Bytes that are whole UTF-8 with letters beyond ASCII are UTF-8 whatever they call
 * themselves: by chance that does not happen. Then the declaration counts, then statistics.
 */
final class Encodings {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Where a page may declare its encoding, by the HTML standard. */
  private static final int HEAD = 1024;

  private static final Pattern META =
      Pattern.compile(
          "(?i)<meta[^>]*charset\\s*=\\s*[\"']?([\\w.:-]+)|<\\?xml[^>]*encoding=[\"']([\\w.:-]+)");

  private Encodings() {}

  /**
   * @param declared what a header said, or null
   */
  static String decode(byte[] bytes, @Nullable String declared) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    var stated = charset(declared);
    if (stated == null) {
      stated = charset(inMarkup(bytes));
    }
    if (!isAscii(bytes) && isUtf8(bytes)) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (stated == null || stated.equals(StandardCharsets.UTF_8)) {
      stated = isAscii(bytes) ? StandardCharsets.UTF_8 : guessed(bytes);
    }
    return new String(bytes, stated);
  }

  private static @Nullable String inMarkup(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    var meta = META.matcher(head);
    if (!meta.find()) {
      return null;
    }
    return meta.group(1) == null ? meta.group(2) : meta.group(1);
  }

  private static @Nullable Charset charset(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      var charset = Charset.forName(name.strip());
      // As every browser has it: who says Latin-1 means Windows' superset of it.
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
          ? WINDOWS
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException nobodyKnowsIt) {
      return null;
    }
  }

  private static Charset guessed(byte[] bytes) {
    try {
      var found =
          new UniversalEncodingDetector().detect(new ByteArrayInputStream(bytes), new Metadata());
      if (found == null) {
        found = new Icu4jEncodingDetector().detect(new ByteArrayInputStream(bytes), new Metadata());
      }
      var known = found == null ? null : charset(found.name());
      return known == null ? WINDOWS : known;
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte unit : bytes) {
      if (unit < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException another) {
      return false;
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
