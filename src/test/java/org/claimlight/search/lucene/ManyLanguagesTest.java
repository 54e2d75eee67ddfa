package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlight.search.index.ClaimDocuments.article;
import static org.claimlight.search.index.ClaimDocuments.claim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.index.QueryLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each language reads a word in its own way: a query is as many queries as the desk has languages.
 */
class ManyLanguagesTest {

  /** Words that end as words of many languages do, so that each stems them differently. */
  private static final List<String> ENDINGS =
      List.of(
          "ation", "ements", "ische", "ungen", "ados", "amente", "ojen", "arna", "ovat", "iteit");

  @TempDir Path folder;
  private ClaimIndex index;

  @BeforeEach
  void theSameInEveryLanguage() {
    index = TestIndexes.in(folder);
    index.open();
    List<ClaimDocument> claims = new ArrayList<>();
    for (Language language : Language.values()) {
      claims.add(
          claim(
              post(),
              with ->
                  with.statement(post())
                      .context(post())
                      .rationale(post())
                      .in(article("In " + language, language.code()))));
    }
    claims.add(claim("Something else"));
    index.apply(IndexBatch.of(claims, 1));
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static String word(int number) {
    return "b"
        + "aeiou".charAt(number % 5)
        + "l"
        + (char) ('b' + number / 10)
        + "erd"
        + ENDINGS.get(number % ENDINGS.size());
  }

  private static String post() {
    return IntStream.range(0, QueryLimit.WORDS.most())
        .mapToObj(ManyLanguagesTest::word)
        .collect(Collectors.joining(" "));
  }

  private Found find(String query) {
    return index.find(Criteria.of(QueryLanguage.parse(query)));
  }

  @Test
  void aPostOfAsManyWordsAsThereMayBeIsAnswered() {
    assertThat(find(post()).total()).isEqualTo(Language.values().length);
  }

  @Test
  void soIsOneWithMoreToNarrowIt() {
    String words = post().substring(0, post().lastIndexOf(' '));

    assertThat(find(words.replace(" ", " OR ") + " -else").total())
        .isEqualTo(Language.values().length);
    assertThat(find(words + " lang:fi").total()).isEqualTo(1);
  }

  @Test
  void aWordIsFoundInEachOfThem() {
    assertThat(find(word(17)).total()).isEqualTo(Language.values().length);
    assertThat(find("\"" + word(17) + " " + word(18) + "\"").total())
        .isEqualTo(Language.values().length);
  }
}
