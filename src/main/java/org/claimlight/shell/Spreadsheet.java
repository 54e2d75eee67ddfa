package org.claimlight.shell;

import java.util.regex.Pattern;

/** Files that are opened in spreadsheets. */
public final class Spreadsheet {

  /** What a spreadsheet takes for the beginning of a formula, in either width. */
  private static final Pattern FORMULA = Pattern.compile("(?s)^[=+\\-@\\t\\r\\n＝＋－＠].*");

  private Spreadsheet() {}

  /** The words as a cell that shows them and runs nothing: an apostrophe before a formula. */
  public static String cell(String words) {
    return FORMULA.matcher(words).matches() ? "'" + words : words;
  }
}
