package org.claimlight.claims.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleProgress;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * The claims of an article as a list of buttons, in the order of the text; dismissed ones apart. It
 * says all that the highlights say, for whoever does not see those. A filter may leave some out,
 * but never the chosen one. An update touches only the claim it is about: nothing jumps.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CssImport("./claims/claims.css")
public class ClaimListPanel extends Div {

  private final Messages messages;
  private final People people;
  private final ClaimRows list;
  private final ClaimRows dismissedList;
  private final NativeDetails dismissed = new NativeDetails();
  private final H2 heading = new H2();
  private final EmptyState empty;
  private final ClaimFilterBar bar;
  private final Map<ClaimId, ClaimCard> cards = new LinkedHashMap<>();
  private final Map<PersonId, String> names = new LinkedHashMap<>();
  private ClaimFilter filter = ClaimFilter.ALL;
  private Consumer<ClaimId> onChoose = id -> {};
  private Runnable onFilter = () -> {};
  private @Nullable ClaimId chosen;

  ClaimListPanel(Messages messages, People people) {
    this.messages = messages;
    this.people = people;
    addClassName("cl-claims");
    empty = new EmptyState(messages.text("claims.none.title"), messages.text("claims.none.text"));
    list = new ClaimRows(messages, id -> id.equals(chosen), id -> onChoose.accept(id));
    dismissedList = new ClaimRows(messages, id -> id.equals(chosen), id -> onChoose.accept(id));
    dismissed.setContent(dismissedList);
    bar = new ClaimFilterBar(messages, this::filtered);
    add(heading, bar, empty, list, dismissed);
    count();
  }

  public void onChoose(Consumer<ClaimId> listener) {
    onChoose = listener;
  }

  /** When the reader has set another filter. */
  public void onFilter(Runnable listener) {
    onFilter = listener;
  }

  public ClaimFilter filter() {
    return filter;
  }

  /** Sets the filter as an address has it. */
  public void filter(ClaimFilter wanted) {
    filter = wanted;
    fill();
  }

  /** Shows these and no others. */
  public void show(Collection<ClaimCard> shown) {
    cards.clear();
    shown.forEach(card -> cards.put(card.claim().id(), card));
    fill();
  }

  /** Shows a claim that is new, or one that changed. */
  public void put(ClaimCard card) {
    cards.put(card.claim().id(), card);
    place(card);
    count();
  }

  /** Marks the claim that the panel shows, and brings its row into view. */
  public void choose(@Nullable ClaimId claim) {
    var before = chosen;
    chosen = claim;
    Stream.of(before, claim)
        .flatMap(Stream::ofNullable)
        .flatMap(id -> Stream.ofNullable(cards.get(id)))
        .distinct()
        .forEach(this::place);
    count();
    if (claim != null) {
      list.reveal(claim);
      dismissedList.reveal(claim);
    }
  }

  /** Shows which teammates look at which claim. */
  public void visitors(Map<UUID, List<Person>> here) {
    for (var card : List.copyOf(cards.values())) {
      var now = here.getOrDefault(card.claim().id().value(), List.of());
      if (!now.equals(card.visitors())) {
        put(card.visitedBy(now));
      }
    }
  }

  /** How far the claims have come, dismissed ones not counted. */
  public ArticleProgress.Progress progress() {
    var live = cards.values().stream().filter(card -> !card.isDismissed()).toList();
    return new ArticleProgress.Progress(
        live.size(),
        (int) live.stream().filter(card -> card.claim().status() == ClaimStatus.SETTLED).count(),
        null);
  }

  /** The claims as they stand in the list, dismissed ones last. */
  public List<ClaimId> order() {
    return Stream.concat(list.cards().stream(), dismissedList.cards().stream())
        .map(card -> card.claim().id())
        .toList();
  }

  public boolean has(ClaimId claim) {
    return cards.containsKey(claim);
  }

  /** The numbers of the claims that the filter leaves out. */
  public Set<Integer> leftOut() {
    return cards.values().stream()
        .filter(card -> !isShown(card))
        .map(card -> card.claim().number())
        .collect(Collectors.toSet());
  }

  private void filtered(ClaimFilter wanted) {
    filter(wanted);
    onFilter.run();
  }

  private boolean isShown(ClaimCard card) {
    return filter.shows(card) || card.claim().id().equals(chosen);
  }

  private void fill() {
    var shown = cards.values().stream().filter(this::isShown).toList();
    list.show(shown.stream().filter(card -> !card.isDismissed()).toList());
    dismissedList.show(shown.stream().filter(ClaimCard::isDismissed).toList());
    count();
  }

  private void place(ClaimCard card) {
    var id = card.claim().id();
    var there = card.isDismissed() ? dismissedList : list;
    var elsewhere = card.isDismissed() ? list : dismissedList;
    elsewhere.remove(id);
    if (isShown(card)) {
      there.put(card);
    } else {
      there.remove(id);
    }
  }

  private void count() {
    long gone = cards.values().stream().filter(ClaimCard::isDismissed).count();
    heading.setText(messages.text("claims.heading", cards.size() - gone));
    empty.setVisible(cards.isEmpty());
    list.setVisible(list.size() > 0);
    dismissed.setVisible(dismissedList.size() > 0);
    dismissed.setSummaryText(messages.text("claims.heading-dismissed", dismissedList.size()));
    bar.show(filter, cards.values(), names(), list.size() + dismissedList.size());
  }

  /** Everybody who marked or rated one of the claims; asked for only when somebody is new. */
  private Map<PersonId, String> names() {
    var involved = new ArrayList<PersonId>();
    for (var card : cards.values()) {
      involved.add(card.claim().markedBy());
      involved.addAll(card.raters());
    }
    var unknown = involved.stream().distinct().filter(id -> !names.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      people.byIds(unknown).forEach((id, person) -> names.put(id, person.displayName()));
    }
    return names;
  }
}
