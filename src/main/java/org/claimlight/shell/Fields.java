package org.claimlight.shell;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of a form by the names that refusals use, so that a refusal is told at the field it is
 * about.
 */
public final class Fields {

  private final Map<String, HasValidation> fields = new LinkedHashMap<>();

  public Fields add(String name, HasValidation field) {
    fields.put(name, field);
    return this;
  }

  /** Takes back what was told before. */
  public void clear() {
    fields.values().forEach(Fields::clear);
  }

  /**
   * Tells the refusal at its field and takes the person there.
   *
   * @return false when it is about none of these fields, so that it must be told elsewhere
   */
  public boolean show(Refusal refusal, Messages messages) {
    clear();
    var name = refusal.field();
    var field = name == null ? null : fields.get(name);
    if (field == null) {
      return false;
    }
    field.setErrorMessage(messages.text(refusal));
    field.setInvalid(true);
    if (field instanceof Focusable<?> focusable) {
      focusable.focus();
    }
    return true;
  }

  private static void clear(HasValidation field) {
    field.setInvalid(false);
    field.setErrorMessage("");
  }
}
