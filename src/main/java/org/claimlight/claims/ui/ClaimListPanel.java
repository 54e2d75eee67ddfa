package org.claimlight.claims.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.claimlight.accounts.Person;
import org.claimlight.articles.ArticleProgress;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * The claims of an article as a list of buttons, in the order of the text; dismissed ones apart. It
 * says all that the highlights say, for whoever does not see those. An update touches only the
 * claim it is about: nothing jumps.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CssImport("./claims/claims.css")
public class ClaimListPanel extends Div {

  private static final Comparator<Row> BY_TEXT =
      Comparator.comparingInt((Row row) -> row.card.position())
          .thenComparingInt(row -> row.card.claim().number());

  private final Messages messages;
  private final UnorderedList list = new UnorderedList();
  private final UnorderedList dismissedList = new UnorderedList();
  private final NativeDetails dismissed = new NativeDetails();
  private final H2 heading = new H2();
  private final EmptyState empty;
  private final Map<ClaimId, Row> rows = new HashMap<>();
  private Consumer<ClaimId> onChoose = id -> {};
  private @Nullable ClaimId chosen;

  ClaimListPanel(Messages messages) {
    this.messages = messages;
    addClassName("cl-claims");
    empty = new EmptyState(messages.text("claims.none.title"), messages.text("claims.none.text"));
    dismissed.setContent(dismissedList);
    add(heading, empty, list, dismissed);
    count();
  }

  public void onChoose(Consumer<ClaimId> listener) {
    onChoose = listener;
  }

  /** Shows these and no others. */
  public void show(Collection<ClaimCard> cards) {
    rows.clear();
    list.removeAll();
    dismissedList.removeAll();
    cards.stream()
        .map(Row::new)
        .sorted(BY_TEXT)
        .forEach(
            row -> {
              rows.put(row.card.claim().id(), row);
              (row.isDismissed() ? dismissedList : list).add(row);
            });
    count();
  }

  /** Shows a claim that is new, or one that changed. */
  public void put(ClaimCard card) {
    var row = rows.get(card.claim().id());
    if (row == null) {
      row = new Row(card);
      rows.put(card.claim().id(), row);
      insert(row);
    } else {
      boolean moves = row.isDismissed() != (card.claim().status() == ClaimStatus.DISMISSED);
      row.show(card);
      if (moves) {
        row.removeFromParent();
        insert(row);
      }
    }
    count();
  }

  /** Marks the claim that the panel shows, and brings its row into view. */
  public void choose(@Nullable ClaimId claim) {
    mark(chosen, false);
    chosen = claim;
    mark(claim, true);
    var row = claim == null ? null : rows.get(claim);
    if (row != null) {
      row.getElement().executeJs("this.scrollIntoView({block: 'nearest', behavior: 'auto'})");
    }
  }

  /** Shows which teammates look at which claim. */
  public void visitors(Map<UUID, List<Person>> here) {
    rows.values()
        .forEach(row -> row.visitors(here.getOrDefault(row.card.claim().id().value(), List.of())));
  }

  /** How far the claims have come, dismissed ones not counted. */
  public ArticleProgress.Progress progress() {
    var live =
        rows.values().stream()
            .map(row -> row.card.claim().status())
            .filter(status -> status != ClaimStatus.DISMISSED)
            .toList();
    return new ArticleProgress.Progress(
        live.size(),
        (int) live.stream().filter(status -> status == ClaimStatus.SETTLED).count(),
        null);
  }

  /** The claims as they stand in the list, dismissed ones last. */
  public List<ClaimId> order() {
    var order = new ArrayList<ClaimId>();
    list.getChildren().forEach(row -> order.add(((Row) row).card.claim().id()));
    dismissedList.getChildren().forEach(row -> order.add(((Row) row).card.claim().id()));
    return order;
  }

  private void mark(@Nullable ClaimId claim, boolean current) {
    var row = claim == null ? null : rows.get(claim);
    if (row != null) {
      row.setCurrent(current);
    }
  }

  private void insert(Row row) {
    var target = row.isDismissed() ? dismissedList : list;
    var siblings = target.getChildren().map(Row.class::cast).toList();
    int at = 0;
    while (at < siblings.size() && BY_TEXT.compare(siblings.get(at), row) < 0) {
      at++;
    }
    target.addComponentAtIndex(at, row);
  }

  private void count() {
    long gone = dismissedList.getChildren().count();
    long live = list.getChildren().count();
    heading.setText(messages.text("claims.heading", live));
    empty.setVisible(rows.isEmpty());
    dismissed.setVisible(gone > 0);
    dismissed.setSummaryText(messages.text("claims.heading-dismissed", gone));
  }

  /** A claim as a button. */
  private final class Row extends ListItem {
    private final NativeButton button = new NativeButton();
    private ClaimCard card;

    Row(ClaimCard card) {
      this.card = card;
      add(button);
      button.addClassName("cl-claim");
      button.addClickListener(click -> onChoose.accept(this.card.claim().id()));
      show(card);
    }

    boolean isDismissed() {
      return card.claim().status() == ClaimStatus.DISMISSED;
    }

    void setCurrent(boolean current) {
      if (current) {
        button.getElement().setAttribute("aria-current", "true");
      } else {
        button.getElement().removeAttribute("aria-current");
      }
    }

    void visitors(List<Person> here) {
      if (!here.equals(card.visitors())) {
        show(new ClaimCard(card.claim(), card.rating(), card.tone(), here));
      }
    }

    void show(ClaimCard now) {
      card = now;
      var claim = now.claim();
      button.removeAll();
      var top = new Span();
      top.addClassName("cl-claim-top");
      var number = new Span(messages.text("claims.number", claim.number()));
      number.addClassName("cl-claim-number");
      top.add(number, new StatusTag(claim.status(), messages));
      if (now.rating() != null && now.tone() != null) {
        var rating = new Span(now.rating());
        rating.addClassName("cl-tag");
        rating.getElement().setAttribute("data-tone", now.tone());
        top.add(rating);
      }
      var faces = new Span();
      faces.addClassName("cl-faces");
      now.visitors()
          .forEach(person -> faces.add(new Face(person.displayName(), person.id().value())));
      top.add(faces);
      var words = new Span(claim.wording());
      words.addClassName("cl-claim-words");
      button.add(top, words);
      if (claim.claimant() != null) {
        var claimant = new Span(messages.text("claims.said-by", claim.claimant()));
        claimant.addClassName("cl-claim-by");
        button.add(claimant);
      }
      setCurrent(claim.id().equals(chosen));
    }
  }
}
