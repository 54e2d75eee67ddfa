package org.claimlight.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.search.index.QueryField;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.index.QueryLimit;
import org.claimlight.shell.Messages;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;

/** The page about the language leaves nothing out and says nothing that is not so. */
@SpringBootTest
@ActiveProfiles("demo")
@WithMockUser(username = "ben", roles = "REVIEWER")
class SearchHelpViewTest extends SpringBrowserlessTest {

  @Autowired Messages messages;
  @Autowired Rules rules;

  @BeforeEach
  void open() {
    UI.getCurrent().navigate(SearchHelpView.class);
  }

  private String text() {
    return $(SearchHelpView.class).single().getElement().getTextRecursively();
  }

  @Test
  void everyFieldIsThereWithItsExplanationAndAnExampleThatUsesIt() {
    List<String> examples = examples();
    for (QueryField field : QueryField.values()) {
      String key = "search.help.field." + field.key() + ".text";
      assertThat(messages.text(key)).isNotEqualTo(key);
      assertThat(text()).contains(field.key() + ":", messages.text(key));
      assertThat(examples).anyMatch(example -> example.startsWith(field.key() + ":"));
      assertThat(messages.text("search.field." + field.key())).doesNotStartWith("search.");
    }
  }

  @Test
  void everyLimitIsThereWithItsNumber() {
    List<String> limits =
        $(DescriptionList.class).all().stream()
            .filter(list -> list.hasClassName("cl-search-help-limits"))
            .flatMap(list -> list.getChildren())
            .map(item -> item.getElement().getTextRecursively())
            .toList();
    List<String> wanted = new ArrayList<>();
    for (QueryLimit limit : QueryLimit.values()) {
      wanted.add(messages.text("search.count", limit.most()));
      wanted.add(messages.text("search.help.limit." + limit.key()));
    }
    assertThat(limits).containsExactlyElementsOf(wanted);
    assertThat(wanted).noneMatch(said -> said.startsWith("search.")).contains("2,000", "10,000");
  }

  @Test
  void everyExampleIsALinkWhoseQueryIsWithoutAMistake() {
    Map<QueryField, List<String>> closed =
        Map.of(
            QueryField.STATUS,
            Arrays.stream(ClaimStatus.values()).map(ClaimStatus::slug).toList(),
            QueryField.RATING,
            rules.current().scale().stream().map(Rating::id).toList());
    assertThat(examples()).hasSizeGreaterThan(25);
    for (String example : examples()) {
      assertThat(QueryLanguage.read(example, closed).mistakes()).as(example).isEmpty();
    }
  }

  @Test
  void noTextIsMissingAndTheSearchBoxLeadsHere() {
    assertThat(text()).doesNotContain("search.help.", "search.field.");
    UI.getCurrent().navigate(SearchView.class);
    assertThat($(Anchor.class, $(QueryTips.class).single()).all())
        .extracting(Anchor::getHref)
        .contains(SearchHelpView.PATH);
  }

  private List<String> examples() {
    return $(Anchor.class).all().stream()
        .map(Anchor::getHref)
        .filter(href -> href.startsWith("search?"))
        .map(href -> QueryParameters.fromString(href.substring("search?".length())))
        .flatMap(parameters -> Stream.of(parameters.getSingleParameter("q").orElseThrow()))
        .toList();
  }
}
