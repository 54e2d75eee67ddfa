package org.claimlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LongTextTest {

  @Test
  void onlyALongTextIsCutIntoItsSentences() {
    String sentence = "The mayor of %s planted four thousand trees in her first year in office. ";
    String post =
        sentence.formatted("Aachen") + "He did. " + sentence.formatted("Bonn").repeat(5) + "No!";

    assertThat(LongText.sentences(sentence.formatted("Aachen"))).isEmpty();
    assertThat(LongText.sentences(post))
        .hasSize(6)
        .startsWith(sentence.formatted("Aachen").strip(), sentence.formatted("Bonn").strip());
    assertThat(LongText.sentences(sentence.formatted("Cologne").repeat(40))).hasSize(24);
  }

  @Test
  void theSentenceWithTheSharedWordsIsTheOneThatIsLookedAt() {
    assertThat(
            LongText.sentenceWith(
                List.of("bridges", "closed"),
                "I can't believe it! Mr. Hale closed two bridges. Nobody was asked."))
        .isEqualTo("Mr. Hale closed two bridges.");
  }
}
