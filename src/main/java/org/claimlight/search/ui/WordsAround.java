package org.claimlight.search.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.search.index.Folding;
import org.claimlight.search.index.Fragment;
import org.claimlight.search.index.TextField;

/**
 * The passages of an article around a claim that a hit has to show. They stand in most hits and say
 * less than the claim's own words, so they are shown only for a word that nothing else accounts
 * for.
 */
final class WordsAround {

  /**
   * So many letters tell words from one another here. A field marks the forms of a word that it
   * has, and the forms of a word begin alike: elects, elected.
   */
  private static final int BEGINNING = 4;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");

  private WordsAround() {}

  /**
   * @param highlights what matched, by the field it stands in
   * @return the passages with a word that no other field has marked, in order
   */
  static List<Fragment> worthShowing(Map<TextField, List<Fragment>> highlights) {
    Set<String> elsewhere =
        highlights.entrySet().stream()
            .filter(entry -> entry.getKey() != TextField.CONTEXT)
            .flatMap(entry -> entry.getValue().stream())
            .flatMap(WordsAround::beginnings)
            .collect(Collectors.toSet());
    return highlights.getOrDefault(TextField.CONTEXT, List.of()).stream()
        .filter(
            passage -> elsewhere.isEmpty() || !beginnings(passage).allMatch(elsewhere::contains))
        .toList();
  }

  private static Stream<String> beginnings(Fragment fragment) {
    return fragment.runs().stream()
        .filter(Fragment.Run::matched)
        .flatMap(run -> BETWEEN_WORDS.splitAsStream(run.text()))
        .filter(word -> !word.isEmpty())
        .map(WordsAround::beginning);
  }

  private static String beginning(String word) {
    String folded = Folding.fold(word);
    return folded.codePointCount(0, folded.length()) <= BEGINNING
        ? folded
        : folded.substring(0, folded.offsetByCodePoints(0, BEGINNING));
  }
}
