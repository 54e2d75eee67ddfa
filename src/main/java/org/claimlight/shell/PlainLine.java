package org.claimlight.shell;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Foreign words for one line of a list or a heading. Characters that would turn the words about
 * them around are shown by their number, as {@code [U+202E]}, so that "[U+202E]txt.exe" does not
 * read "exe.txt". The marks that right-to-left scripts need within a line stay.
 */
public final class PlainLine {

  private static final Pattern TURNING = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

  private PlainLine() {}

  /** The words on one line, trimmed, without control characters, with turning marks shown. */
  public static String of(String words) {
    var line = words.replaceAll("[\\s\u2028\u2029]+", " ").replaceAll("\\p{Cc}", "").strip();
    return TURNING
        .matcher(line)
        .replaceAll(mark -> String.format(Locale.ROOT, "[U+%04X]", (int) mark.group().charAt(0)));
  }
}
