package org.claimlight.claims.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimlight.accounts.Person;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;
import org.jspecify.annotations.Nullable;

/** One change: who did what, when, from what to what. */
final class HistoryLine extends ListItem {

  /** Fields that name things by their ids, which tell a reader nothing. */
  private static final Set<String> IDS =
      Set.of("source", "verdict", "sources", "edition", "person", "samePersonAs", "named");

  private final Messages messages;
  private final Map<String, String> labels;

  /**
   * @param labels words for values that are written as ids, such as ratings
   */
  HistoryLine(
      String kind,
      @Nullable Person actor,
      Instant at,
      Map<String, Object> was,
      Map<String, Object> isNow,
      Map<String, String> labels,
      Messages messages) {
    this.messages = messages;
    this.labels = labels;
    var head = new Div();
    head.addClassName("cl-history-head");
    if (actor != null) {
      head.add(new Face(actor.displayName(), actor.id().value()));
    }
    var name = actor == null ? messages.text("claims.the-desk") : actor.displayName();
    head.add(new Span(messages.text("claims.history." + kind, name)), new TimeAgo(at));
    add(head);
    isNow.forEach((field, value) -> change(field, was.get(field), value));
    if (isNow.isEmpty()) {
      was.forEach((field, value) -> change(field, value, null));
    }
  }

  private void change(String field, @Nullable Object was, @Nullable Object isNow) {
    var before = words(was);
    var after = words(isNow);
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
    add(change);
  }

  private String words(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean yes) {
      return messages.text(yes ? "claims.history.yes" : "claims.history.no");
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(this::words).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> one) {
      return Objects.toString(one.get("label"), "");
    }
    var text = value.toString();
    return labels.getOrDefault(text, text);
  }
}
