package org.claimlight.claims.ui;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.claimlight.shell.Messages;

/**
 * Brings two people's changes of the same words together, field by field: what only one of them
 * changed is taken over, what both changed differently is shown with a way to take the other's
 * words.
 */
final class Merge {

  private final Messages messages;
  private final String teammate;
  private boolean conflict;

  Merge(Messages messages, String teammate) {
    this.messages = messages;
    this.teammate = teammate;
  }

  /**
   * @param base what both began with
   * @param theirs what the teammate made of it
   * @return what both begin with from now on: as long as they differ, it stays what it was, so that
   *     the teammate's words stay in sight
   */
  <V, F extends HasValue<?, V> & HasHelper> V field(
      F field, V base, V theirs, Function<V, String> words) {
    var mine = field.getValue();
    field.setHelperComponent(null);
    if (theirs.equals(base) || theirs.equals(mine)) {
      return theirs;
    }
    if (mine.equals(base)) {
      field.setValue(theirs);
      field.setHelperText(messages.text("claims.merge.taken-over", teammate));
      return theirs;
    }
    conflict = true;
    var other = new Div();
    other.addClassName("cl-merge");
    var text = words.apply(theirs);
    other.add(
        new Span(messages.text("claims.merge.theirs", teammate)),
        new Span(text.isEmpty() ? messages.text("claims.merge.nothing") : text));
    var take = new Button(messages.text("claims.merge.take"));
    take.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    take.addClickListener(
        click -> {
          field.setValue(theirs);
          field.setHelperComponent(null);
        });
    other.add(take);
    field.setHelperComponent(other);
    return base;
  }

  /** Whether some field was changed by both, so that a person must look before it is saved. */
  boolean needsAPerson() {
    return conflict;
  }
}
