package org.claimlight.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Short messages at the edge of the screen, which assistive technology reads out: politely what was
 * done, at once what was refused. To be called with the UI's lock held.
 */
@Component
public class Notices {

  private static final Duration SHORT = Duration.ofSeconds(4);

  /** Long enough to read the message, change one's mind and reach the button. */
  private static final Duration TO_UNDO = Duration.ofSeconds(10);

  private static final Duration TO_UNDERSTAND = Duration.ofSeconds(9);

  private final Messages messages;

  Notices(Messages messages) {
    this.messages = messages;
  }

  public void done(String text) {
    show(text, SHORT);
  }

  /**
   * @param undo takes back what the text says was done
   */
  public void undoable(String text, Runnable undo) {
    Notification notice = show(text, TO_UNDO);
    Button button =
        new Button(
            messages.text("shell.undo"),
            click -> {
              notice.close();
              undo.run();
            });
    button.addThemeVariants(ButtonVariant.TERTIARY);
    notice.getChildren().findFirst().map(Div.class::cast).ifPresent(body -> body.add(button));
  }

  public void refused(Refusal refusal) {
    refused(messages.text(refusal));
  }

  public void refused(String text) {
    Notification notice = show(text, TO_UNDERSTAND);
    notice.setAssertive(true);
    notice.addThemeVariants(NotificationVariant.ERROR);
  }

  private static Notification show(String text, Duration duration) {
    Div body = new Div(new Span(text));
    body.addClassName("cl-notice");
    Notification notice = new Notification(body);
    notice.setPosition(Position.BOTTOM_START);
    notice.setDuration((int) duration.toMillis());
    notice.setAssertive(false);
    notice.open();
    return notice;
  }
}
