package org.claimlight.accounts.ui;

import com.vaadin.flow.component.textfield.TextArea;

/** What a person types and when it comes to the server. */
public final class Typing {

  private static final String WORDS = "element.value";

  private Typing() {}

  /**
   * Takes a field's words also when the person leaves it. A field that waits for a pause in typing
   * does not send several lines that were pasted when a button is pressed right after that: the
   * button's deed would find the field as it was before.
   *
   * @param onTaken after words came that way
   */
  public static void takeOnLeaving(TextArea field, Runnable onTaken) {
    field
        .getElement()
        .addEventListener(
            "change",
            left -> {
              var words = left.getEventData().get(WORDS).asString();
              if (!words.equals(field.getValue())) {
                field.setValue(words);
                onTaken.run();
              }
            })
        .addEventData(WORDS);
  }
}
