package org.claimlight.search.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.claimlight.search.Completing;
import org.claimlight.search.QueryCompletions;
import org.claimlight.search.SearchRefused;
import org.claimlight.search.index.IndexUnusable;
import org.claimlight.search.index.QueryField;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The box that a query is typed into, which completes names and values of fields. What is being
 * typed is the browser's: nothing here writes into the box but what the address of the page says.
 */
final class QueryBox extends Div {

  /** All names of fields, and about as many values. */
  private static final int OFFERED = QueryField.values().length;

  private final TextField field = new TextField();

  /** What was sent off with Enter: whoever did may have typed on since. */
  private @Nullable String justAsked;

  /**
   * @param asked is given the query that somebody sends off with Enter
   */
  QueryBox(QueryCompletions completions, Messages messages, Consumer<String> asked) {
    addClassName("cl-query-box");
    field.setPlaceholder(messages.text("search.box.placeholder"));
    field.setAriaLabel(messages.text("search.box"));
    field.setClearButtonVisible(true);
    field.setMaxLength(QueryLanguage.LONGEST + 1);
    field.setManualValidation(true);
    field.addClassName("cl-search-box");
    add(
        field,
        new Completion(
            completions,
            messages,
            query -> {
              justAsked = query.strip();
              asked.accept(query);
            }));
  }

  String query() {
    return field.getValue();
  }

  /** Shows a query that came otherwise than by typing; one that stands there already is left. */
  void show(String query) {
    if (!query.equals(justAsked) && !query.equals(field.getValue().strip())) {
      field.setValue(query);
    }
    justAsked = null;
  }

  void focus() {
    field.focus();
  }

  /**
   * @param mistake null when there is none
   */
  void tell(@Nullable String mistake) {
    field.setErrorMessage(mistake);
    field.setInvalid(mistake != null);
  }

  /** The list under the box. */
  @Tag("query-completion")
  @JsModule("./search/query-completion.ts")
  @CssImport("./search/query-completion.css")
  private static final class Completion extends Component {

    private final QueryCompletions completions;
    private final Messages messages;

    Completion(QueryCompletions completions, Messages messages, Consumer<String> asked) {
      this.completions = completions;
      this.messages = messages;
      getElement().setAttribute("label", messages.text("search.completions"));
      getElement()
          .addEventListener(
              "query-asked",
              event -> asked.accept(event.getEventData().get("event.detail.query").asString()))
          .addEventData("event.detail.query");
    }

    @ClientCallable
    Offered complete(String text, int caret) {
      try {
        Completing completing = completions.at(text, caret, OFFERED);
        return new Offered(
            completing.from(),
            completing.to(),
            completing.completions().stream().map(Offered.One::of).toList(),
            messages.text("search.completions.said", completing.completions().size()));
      } catch (SearchRefused | IndexUnusable nothing) {
        // Whoever types has not asked for anything yet: the search itself says what is wrong.
        return new Offered(caret, caret, List.of(), "");
      }
    }
  }

  /** What the browser is told. */
  record Offered(int from, int to, List<One> completions, String said) {

    record One(String text, String label, String kind, @Nullable Long count) {

      static One of(Completing.Completion completion) {
        return new One(
            completion.text(),
            completion.label(),
            completion.kind() == Completing.Kind.FIELD ? "field" : "value",
            completion.count());
      }
    }
  }
}
