package org.claimlight.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimlight.accounts.As;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.search.SavedSearch;
import org.claimlight.search.SavedSearchDetails;
import org.claimlight.search.SavedSearches;
import org.claimlight.search.SearchState;
import org.claimlight.search.index.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;

/** Saved searches on the screen, over the real services, as ben has them beside ana and cleo. */
@SpringBootTest
@ActiveProfiles("demo")
@WithMockUser(username = "ben", roles = "REVIEWER")
class SearchToolsTest extends SpringBrowserlessTest {

  @Autowired SavedSearches saved;
  @Autowired Articles articles;
  @Autowired Claims claims;

  private final String name = "Wages " + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void nothingIsLeft() {
    for (String person : List.of("ben", "cleo")) {
      As.user(
          person,
          () ->
              saved.all().stream()
                  .filter(SavedSearch::mayChange)
                  .forEach(one -> saved.delete(one.id(), one.version())));
    }
  }

  private void open(String parameters) {
    UI.getCurrent().navigate("search", QueryParameters.fromString(parameters));
  }

  private SavedSearch keep(String person, String q, boolean desk) {
    var state = new SearchState(q, Map.of(), Order.RELEVANCE);
    return As.user(person, () -> saved.save(new SavedSearchDetails(name, desk, state), false));
  }

  private SavedMenu menu() {
    return $(SavedMenu.class).single();
  }

  private void press(String label) {
    test($(Button.class).withText(label).single()).click();
  }

  /** The menu's rows: the screen has the same when the box is empty. */
  private ListItem row() {
    return rows().stream()
        .filter(item -> item.getElement().getTextRecursively().contains(name))
        .findFirst()
        .orElseThrow();
  }

  private List<ListItem> rows() {
    return $(ListItem.class, menu()).all();
  }

  private void choose(String item) {
    MenuItem chosen =
        $(MenuBar.class, row()).single().getItems().getFirst().getSubMenu().getItems().stream()
            .filter(one -> item.equals(one.getText()))
            .findFirst()
            .orElseThrow();
    ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
  }

  private String notice() {
    return $(Notification.class).all().getLast().getElement().getTextRecursively();
  }

  private TextField nameField() {
    return $(TextField.class).all().stream()
        .filter(field -> "Name".equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSearchOnTheScreenIsSavedAndOpenedByItsAddress() {
    open("q=wage+doubled&facet.status=open&sort=newest");
    press("Save this search …");
    assertThat(nameField().getValue()).isEqualTo("wage doubled");
    test(nameField()).setValue(name);
    press("Save");

    var kept = saved.all().getFirst();
    assertThat(kept.name()).isEqualTo(name);
    assertThat(kept.followed()).isTrue();
    assertThat(kept.desk()).isFalse();
    assertThat($(Anchor.class, row()).single().getHref())
        .isEqualTo("search?q=wage%20doubled&facet.status=open&sort=newest");
    assertThat(menu().getElement().getTextRecursively()).contains("This is “" + name + "”");
    open("");
    assertThat($(SearchTools.class).single().home().isVisible()).isTrue();
    assertThat($(SearchTools.class).single().home().getElement().getTextRecursively())
        .contains(name, "wage doubled", "1 filter", "Yours");
  }

  @Test
  void aNameThatIsTakenIsToldAtTheFieldAndNothingIsLost() {
    keep("ben", "bread", false);
    open("q=butter");
    press("Save this search …");
    test(nameField()).setValue(name);
    press("Save");

    assertThat(nameField().isInvalid()).isTrue();
    assertThat(nameField().getErrorMessage()).contains("already");
    assertThat(nameField().getValue()).isEqualTo(name);
    test(nameField()).setValue(" ");
    press("Save");
    assertThat(nameField().getErrorMessage()).isEqualTo("Give the search a name.");
    assertThat(saved.all()).hasSize(1);
  }

  @Test
  void theDesksSearchesStandInTheListAndAreNotForAReviewerToChange() {
    keep("cleo", "bread", true);

    open("q=butter");

    assertThat(row().getElement().getTextRecursively()).contains("bread", "The desk’s, by Cleo");
    assertThat($(MenuBar.class, row()).all()).isEmpty();
    test($(Button.class, row()).single()).click();
    assertThat(saved.all().getFirst().followed()).isTrue();
    assertThat(notice()).contains("You are told when a claim comes to answer");
    test($(Button.class, row()).single()).click();
    assertThat(saved.all().getFirst().followed()).isFalse();
  }

  @Test
  void whatIsDeletedIsTakenBack() {
    keep("ben", "bread", false);
    open("q=butter");

    choose("Delete");
    assertThat(rows()).isEmpty();
    press("Undo");

    assertThat(row().getElement().getTextRecursively()).contains(name);
    assertThat(saved.all()).hasSize(1);
  }

  @Test
  void aSearchIsSharedAndKeptBackAndReplaced() {
    var kept = keep("ben", "bread", false);
    open("q=butter");

    choose("Share with the desk");
    assertThat(As.user("ana", () -> saved.get(kept.id())).name()).isEqualTo(name);
    choose("Keep to its owner");
    assertThat(As.user("ana", () -> saved.all())).isEmpty();
    choose("Ask this from now on");

    assertThat(saved.get(kept.id()).state().q()).isEqualTo("butter");
    test($(Button.class).withText("Undo").all().getLast()).click();
    assertThat(saved.get(kept.id()).state().q()).isEqualTo("bread");
  }

  @Test
  void aSearchThatWasOpenedAndChangedMayReplaceItself() {
    var kept = keep("ben", "bread", false);
    open("q=bread");
    open("q=bread&facet.status=open");

    press("Let “" + name + "” ask this");

    assertThat(saved.get(kept.id()).state().chosen()).hasSize(1);
    assertThat(menu().getElement().getTextRecursively()).contains("This is “" + name + "”");
  }

  @Test
  void whoRenamesSecondIsToldWhatStandsThereNow() {
    var kept = keep("ben", "bread", true);
    open("q=butter");
    choose("Rename …");
    As.user(
        "cleo", () -> saved.change(kept.id(), kept.version(), kept.details().named(name + " c")));
    test(nameField()).setValue(name + " b");
    press("Save");

    assertThat(nameField().getErrorMessage()).contains("Cleo", "it is called “" + name + " c” now");
    assertThat(nameField().getValue()).isEqualTo(name + " b");
    press("Save");
    assertThat(saved.get(kept.id()).name()).isEqualTo(name + " b");
  }

  @Test
  void theResultIsTakenAwayFromTheScreen() {
    As.user(
        "ana",
        () -> {
          var article = articles.importText(NewArticle.ofText("Prices", "Prices rose in " + name));
          claims.mark(NewClaim.of(article.id(), 1, new Selection.ByQuote("Prices rose", "", "")));
        });
    open("q=prices");
    assertThat($(HitCard.class).all()).isNotEmpty();

    var links = $(Anchor.class, $(ExportMenu.class).single()).all();
    assertThat(links)
        .map(Anchor::getText)
        .containsExactly("CSV, for spreadsheets", "JSON, for programs");
    open("q=zzzzzzzzzz");
    assertThat($(Button.class).withText("Export").single().isEnabled()).isFalse();
  }
}
