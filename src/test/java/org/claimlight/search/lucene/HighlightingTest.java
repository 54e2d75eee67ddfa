package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlight.search.index.ClaimDocuments.article;
import static org.claimlight.search.index.ClaimDocuments.claim;

import java.util.List;
import java.util.Map;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimQuery;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.Fragment;
import org.claimlight.search.index.Fragment.Run;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.index.TextField;
import org.junit.jupiter.api.Test;

/** What is shown of a hit, and which of its words are marked. */
class HighlightingTest extends OverAnIndex {

  @Test
  void theWordsOfAnotherLanguageAreMarkedByItsStems() {
    indexed(
        claim("Die Häuser wurden teurer", with -> with.in(article("x", "de"))), claim("A house"));

    assertThat(find("haus").hits().getFirst().highlights().get(TextField.QUOTE).getFirst().runs())
        .contains(new Run("Häuser", true));
  }

  @Test
  void theWordsThatMatchAreMarkedWhereTheyStand() {
    indexed(
        claim(
            "Prices of <b>bread</b> doubled",
            with -> with.rationale("It is not so. The office counts bread prices monthly. Done.")));

    Map<TextField, List<Fragment>> highlights = find("bread price*").hits().getFirst().highlights();

    assertThat(highlights.keySet()).containsExactly(TextField.QUOTE, TextField.RATIONALE);
    assertThat(highlights.get(TextField.QUOTE).getFirst().runs())
        .containsExactly(
            new Run("Prices", true),
            new Run(" of <b>", false),
            new Run("bread", true),
            new Run("</b> doubled", false));
    assertThat(highlights.get(TextField.RATIONALE).getFirst().text()).contains("bread prices");
  }

  @Test
  void aFieldsValueIsMarkedInThatFieldOnly() {
    indexed(claim("Smith said it", with -> with.claimant("John Smith")));

    assertThat(find("claimant:smith").hits().getFirst().highlights().keySet())
        .containsExactly(TextField.CLAIMANT);
  }

  @Test
  void aHitCarriesWhatIsShownOfTheClaim() {
    indexed(
        claim(
            "quote",
            with ->
                with.statement("statement")
                    .claimant("Jo")
                    .in(article("Title"))
                    .tags("a", "b")
                    .rated("False", "Half true")
                    .status("settled")
                    .updated("2025-04-01T00:00:00.123Z")));

    Hit hit = find("quote").hits().getFirst();

    assertThat(hit.statement()).isEqualTo("statement");
    assertThat(hit.claimant()).isEqualTo("Jo");
    assertThat(hit.article()).isEqualTo(article("Title").id());
    assertThat(hit.articleTitle()).isEqualTo("Title");
    assertThat(hit.tags()).containsExactly("a", "b");
    assertThat(hit.ratings())
        .containsExactly(
            new ClaimDocument.Rating("false", "False"),
            new ClaimDocument.Rating("half-true", "Half true"));
    assertThat(hit.status()).isEqualTo("settled");
    assertThat(hit.updatedAt()).isEqualTo("2025-04-01T00:00:00.123Z");
    assertThat(hit.score()).isPositive();
  }

  @Test
  void aSearchWithoutHighlightsFindsTheSame() {
    indexed(claim("tax cut"), claim("tax rise"));
    ClaimQuery query = QueryLanguage.parse("tax");

    Found plain =
        index.find(new Criteria(query, Map.of(), Order.RELEVANCE, 0, 20, false, false, false));

    Found marked = index.find(new Criteria(query, Map.of(), Order.RELEVANCE, 0, 20, false));
    assertThat(quotes(plain)).isEqualTo(quotes(marked)).hasSize(2);
    assertThat(plain.hits().getFirst().score()).isEqualTo(marked.hits().getFirst().score());
    assertThat(marked.hits().getFirst().highlights()).isNotEmpty();
    assertThat(plain.hits().getFirst().highlights()).isEmpty();
  }
}
