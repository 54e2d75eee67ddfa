package org.claimlight.claims.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.HistoryEntry;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The story of a claim: who changed what, when, from what to what; the newest first. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class HistoryPanel extends Div {

  /** Fields that name things by their ids, which tell a reader nothing. */
  private static final Set<String> IDS = Set.of("source", "verdict", "sources", "edition");

  private final ClaimHistory history;
  private final People people;
  private final Messages messages;

  HistoryPanel(ClaimHistory history, People people, Messages messages) {
    this.history = history;
    this.people = people;
    this.messages = messages;
    addClassName("cl-history");
  }

  /**
   * @param labels words for values that are written as ids, such as ratings
   */
  public void show(ClaimId claim, Map<String, String> labels) {
    removeAll();
    var entries = history.of(claim);
    var names = names(entries);
    var list = new OrderedList();
    for (var entry : entries.reversed()) {
      list.add(line(entry, names, labels));
    }
    add(list);
  }

  private Map<PersonId, Person> names(List<HistoryEntry> entries) {
    return people.byIds(
        entries.stream().map(HistoryEntry::actor).filter(Objects::nonNull).distinct().toList());
  }

  private ListItem line(
      HistoryEntry entry, Map<PersonId, Person> names, Map<String, String> labels) {
    var line = new ListItem();
    var actor = entry.actor() == null ? null : names.get(entry.actor());
    var head = new Div();
    head.addClassName("cl-history-head");
    if (actor != null) {
      head.add(new Face(actor.displayName(), actor.id().value()));
    }
    var name = actor == null ? messages.text("claims.the-desk") : actor.displayName();
    head.add(
        new Span(messages.text("claims.history." + entry.kind(), name)), new TimeAgo(entry.at()));
    line.add(head);
    entry
        .isNow()
        .forEach((field, value) -> change(line, field, entry.was().get(field), value, labels));
    if (entry.isNow().isEmpty()) {
      entry.was().forEach((field, value) -> change(line, field, value, null, labels));
    }
    return line;
  }

  private void change(
      ListItem line,
      String field,
      @Nullable Object was,
      @Nullable Object isNow,
      Map<String, String> labels) {
    var before = words(was, labels);
    var after = words(isNow, labels);
    if (IDS.contains(field) || before.equals(after)) {
      return;
    }
    var change = new Div();
    change.addClassName("cl-history-change");
    var label = new Span(messages.text("claims.history.field." + field));
    label.addClassName("cl-muted");
    change.add(label);
    if (!before.isEmpty()) {
      var gone = new Span(before);
      gone.addClassName("cl-was");
      gone.getElement().setAttribute("aria-label", messages.text("claims.history.was", before));
      gone.getElement().setAttribute("role", "img");
      change.add(gone);
    }
    if (!after.isEmpty()) {
      var now = new Span(after);
      now.addClassName("cl-is");
      change.add(now);
    }
    line.add(change);
  }

  private static String words(@Nullable Object value, Map<String, String> labels) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
    var text = value.toString();
    return labels.getOrDefault(text, text);
  }
}
