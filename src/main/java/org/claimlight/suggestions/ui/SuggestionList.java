package org.claimlight.suggestions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimlight.shell.Messages;
import org.claimlight.suggestions.Suggestion;
import org.claimlight.suggestions.SuggestionId;

/**
 * The rows of suggestions. A row that stays is never drawn anew, so that whoever is at it keeps the
 * focus; keys and focus are seen to in the browser.
 */
@Tag("suggestion-list")
@JsModule("./suggestions/suggestion-list.ts")
class SuggestionList extends Component implements HasComponents, HasStyle {

  private final Messages messages;
  private final Map<SuggestionId, SuggestionRow> rows = new LinkedHashMap<>();

  SuggestionList(Messages messages) {
    this.messages = messages;
    addClassName("cl-suggestion-rows");
    getElement().setAttribute("role", "list");
  }

  void onTakeBack(Runnable deed) {
    addListener(TakeBackAsked.class, event -> deed.run());
  }

  /** Shows these, the best first. */
  void show(List<Suggestion> wanted, SuggestionRow.Decide decide, boolean mayDecide) {
    var ids = wanted.stream().map(Suggestion::id).toList();
    rows.entrySet().removeIf(row -> !ids.contains(row.getKey()) && removed(row.getValue()));
    for (int at = 0; at < wanted.size(); at++) {
      var suggestion = wanted.get(at);
      var row = rows.get(suggestion.id());
      if (row == null) {
        row = new SuggestionRow(suggestion, messages, decide, mayDecide);
        rows.put(suggestion.id(), row);
        addComponentAtIndex(Math.min(at, getElement().getChildCount()), row);
      }
    }
  }

  private boolean removed(SuggestionRow row) {
    remove(row);
    return true;
  }

  int size() {
    return rows.size();
  }

  /** Somebody asked for it. */
  void begin() {
    getElement().callJsFunction("begin");
  }

  void refocus() {
    getElement().callJsFunction("refocus");
  }

  void turnTo(int start) {
    getElement().callJsFunction("turnTo", start);
  }

  /** For the words of a row: a button without the looks of one. */
  static NativeButton plain(String text, String className) {
    var button = new NativeButton(text);
    button.getElement().setAttribute("type", "button");
    button.addClassName(className);
    return button;
  }

  /** A key was pressed that takes the last decision back. */
  @DomEvent("take-back")
  public static class TakeBackAsked extends ComponentEvent<SuggestionList> {
    public TakeBackAsked(SuggestionList source, boolean fromClient) {
      super(source, fromClient);
    }
  }
}
