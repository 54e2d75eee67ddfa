package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claimlight.search.index.ClaimDocuments.article;
import static org.claimlight.search.index.ClaimDocuments.claim;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeighedWordsTest extends OverAnIndex {

  @Test
  void aMentionInTheQuoteCountsMoreThanOneInEachOtherText() {
    indexed(
        claim(
            "Barley fell",
            with -> with.statement("Wheat rose").context("Wheat here").comments("Wheat again")),
        claim(
            "Wheat fell",
            with -> with.statement("Barley rose").context("Barley here").comments("Barley again")));

    assertThat(quotes("wheat")).containsExactly("Wheat fell", "Barley fell");
    assertThat(quotes("barley")).containsExactly("Barley fell", "Wheat fell");
  }

  @Test
  void whatIsSaidAgainAndAgainInCommentsDoesNotOutweighTheQuote() {
    indexed(
        claim("Barley fell", with -> with.comments("wheat ".repeat(40), "wheat, wheat and wheat")),
        claim("Wheat fell"));

    assertThat(quotes("wheat")).containsExactly("Wheat fell", "Barley fell");
  }

  /** Whether all are wanted or one, both ways to ask rank alike. */
  @ParameterizedTest
  @ValueSource(strings = {"wheat", "wheat prices", "wheat OR prices", "prices wheat", "+wheat"})
  void theClaimThatSaysItInItsQuoteComesFirst(String query) {
    indexed(
        claim("first", with -> with.context("wheat prices")),
        claim("second", with -> with.comments("wheat prices")),
        claim("third", with -> with.statement("wheat prices")),
        claim("wheat prices"));

    assertThat(quotes(query)).containsExactly("wheat prices", "third", "second", "first");
  }

  @Test
  void aRareFormOfOneWordIsWorthLessThanAnotherWord() {
    indexed(
        claim("The photographs were made in May", with -> with.context("By Trump and others")),
        claim("A photograph shows Trump in May"),
        claim("Trump golfs", with -> with.context("A photograph of it")),
        claim("A photograph of May", with -> with.context("Trump said so")),
        claim("A photograph of June", with -> with.context("Trump said so")));

    assertThat(quotes("photographs trump").getFirst()).isEqualTo("A photograph shows Trump in May");
  }

  @Test
  void aLongQuoteThatSaysAWordIsBeforeAStatementThatIsTheWordAlone() {
    indexed(
        claim("Something else", with -> with.statement("Wheat")),
        claim("Wheat " + "and many other things that grow on fields in summer ".repeat(12)),
        claim("Rye"),
        claim("Barley"));

    assertThat(quotes("wheat").getFirst()).startsWith("Wheat and many");
  }

  @Test
  void aWordOfTheQueryThatStandsTwiceCountsTwice() {
    indexed(claim("wheat and rye", with -> with.statement("rye")), claim("wheat"), claim("rye"));

    assertThat(find("wheat OR wheat").hits().getFirst().score())
        .isCloseTo(2 * find("wheat").hits().getFirst().score(), within(1e-5f));
  }

  /**
   * The formula in its authors' words: f = Σ weight · mentions, score = idf · f / (k1 · K + f), k1
   * = 2.
   */
  @Test
  void theScoreIsThatOfBm25f() {
    // Two texts of one length each, so that K is one: the average is the length.
    indexed(
        claim("wheat", with -> with.statement("rye").in(article("oats"))),
        claim("rye", with -> with.statement("wheat").in(article("oats"))));

    double rarity = Math.log(1 + 0.5 / 2.5);
    double asTypedToo = 1.2;
    assertThat(find("wheat").hits().getFirst().score())
        .isCloseTo((float) (asTypedToo * rarity * 4 / (2 + 4)), within(0.005f));
    assertThat(find("wheat").hits().getLast().score())
        .isCloseTo((float) (asTypedToo * rarity * 2 / (2 + 2)), within(0.005f));
  }
}
