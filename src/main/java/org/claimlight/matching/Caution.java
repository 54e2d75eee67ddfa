package org.claimlight.matching;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why two texts that sound the same may not say the same. Neither words nor meanings of models see
 * it well: "did not rise" is as near to "did rise" as two texts can be.
 */
public enum Caution {
  /** Each has a number that the other has not: the year alone may be the same. */
  NUMBERS_DIFFER,
  /** One of them denies something, the other does not. Told of the languages of {@link Denials}. */
  ONE_DENIES;

  /** Without these a text names something, and says nothing of it. */
  private static final int FEWEST_WORDS = 3;

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private static final Map<String, String> SPELT =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("twenty", "20"),
          Map.entry("thirty", "30"),
          Map.entry("forty", "40"),
          Map.entry("fifty", "50"),
          Map.entry("sixty", "60"),
          Map.entry("seventy", "70"),
          Map.entry("eighty", "80"),
          Map.entry("ninety", "90"));

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @param language the tag of the texts' language, if it is known
   */
  static Set<Caution> between(String one, String other, @Nullable String language) {
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    Set<String> numbers = numbers(one);
    Set<String> others = numbers(other);
    if (!others.containsAll(numbers) && !numbers.containsAll(others)) {
      cautions.add(NUMBERS_DIFFER);
    }
    if (Denials.areIn(words(one), language) != Denials.areIn(words(other), language)) {
      cautions.add(ONE_DENIES);
    }
    return cautions;
  }

  /** Whether a text says something, and does not only name it. */
  static boolean isStatement(String text) {
    return words(text).size() >= FEWEST_WORDS;
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers =
        words(text).stream()
            .map(SPELT::get)
            .filter(number -> number != null)
            .collect(Collectors.toCollection(HashSet::new));
    Matcher digits = NUMBER.matcher(text);
    while (digits.find()) {
      numbers.add(plain(digits.group()));
    }
    return numbers;
  }

  /** A sign before three digits groups them, whatever the language; any other is a decimal's. */
  private static String plain(String number) {
    return number.replaceAll("[.,](?=\\d{3}(?!\\d))", "").replace(',', '.');
  }

  private static List<String> words(String text) {
    BreakIterator ends = BreakIterator.getWordInstance(Locale.ROOT);
    String plain = text.replace('’', '\'');
    ends.setText(plain);
    List<String> words = new ArrayList<>();
    int from = ends.first();
    for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
      if (Character.isLetterOrDigit(plain.codePointAt(from))) {
        words.add(plain.substring(from, to).toLowerCase(Locale.ROOT));
      }
      from = to;
    }
    return words;
  }
}
