package org.claimlight.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An article of 20,000 words and 5,000 claims in it, the same at every run. Claims are 4 to 24 words
 * long and overlap, as those of several readers do.
 */
record LongArticle(String text, List<int[]> claims) {

  private static final List<String> WORDS =
      List.of(
          "the minister", "said", "prices", "rose", "by", "four", "per cent", "in", "May", "while",
          "exports", "of", "copper", "fell", "and", "unemployment", "stood", "at", "a", "record",
          "low", "according to", "the statistics office", "which", "revised", "its", "figures",
          "twice", "since", "spring", "nobody", "could", "explain", "why", "imports", "doubled");

  private static final int PARAGRAPHS = 400;
  private static final int WORDS_EACH = 50;
  private static final int CLAIMS = 5000;

  static LongArticle make() {
    var random = new Random(20_000);
    var text = new StringBuilder();
    var starts = new ArrayList<Integer>();
    var ends = new ArrayList<Integer>();
    for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
      if (paragraph > 0) {
        text.append("\n\n");
      }
      for (int words = 0; words < WORDS_EACH; ) {
        for (var word : WORDS.get(random.nextInt(WORDS.size())).split(" ")) {
          text.append(words++ == 0 ? "" : " ");
          starts.add(text.length());
          text.append(word);
          ends.add(text.length());
        }
      }
      text.append('.');
    }
    var claims = new ArrayList<int[]>();
    for (int claim = 0; claim < CLAIMS; claim++) {
      int first = (int) ((long) claim * (starts.size() - 25) / CLAIMS);
      claims.add(new int[] {starts.get(first), ends.get(first + 4 + random.nextInt(21))});
    }
    return new LongArticle(text.toString(), claims);
  }

  int words() {
    return text.split("\\s+").length;
  }
}
