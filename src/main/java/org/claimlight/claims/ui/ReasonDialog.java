package org.claimlight.claims.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;

/** Asks why. What was typed stays when the deed is refused. */
public final class ReasonDialog extends Dialog {

  /**
   * @param key of the messages: {@code key.title}, {@code key.text}, {@code key.do}
   * @param deed gets the reason; what it refuses is shown at the field
   */
  public ReasonDialog(String key, Messages messages, Consumer<String> deed) {
    setHeaderTitle(messages.text(key + ".title"));
    setWidth("min(30rem, 92vw)");
    var reason = new TextArea(messages.text("claims.reason"));
    reason.setWidthFull();
    reason.setMaxLength(1000);
    reason.setRequiredIndicatorVisible(true);
    reason.setManualValidation(true);
    var fields = new Fields().add("reason", reason);
    var explanation = new Paragraph(messages.text(key + ".text"));
    explanation.addClassName("cl-muted");
    add(explanation, reason);
    var submit = new Button(messages.text(key + ".do"));
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    submit.addClickListener(
        click -> {
          try {
            deed.accept(reason.getValue());
            close();
          } catch (Refusal refusal) {
            if (!fields.show(refusal, messages)) {
              close();
              throw refusal;
            }
          }
        });
    getFooter().add(new Button(messages.text("claims.cancel"), click -> close()), submit);
    addOpenedChangeListener(
        change -> {
          if (change.isOpened()) {
            reason.focus();
          }
        });
  }
}
