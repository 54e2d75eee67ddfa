package org.claimlight.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Short messages at the edge of the screen, which assistive technology reads out: politely what was
 * done, at once what was refused. To be called with the UI's lock held.
 */
@Component
public class Notices {

  /** More at once would be a pile that nobody reads. */
  private static final int MOST = 2;

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

  /**
   * At the top, over the header, where it covers nothing that is being read; the oldest give way.
   */
  private static Notification show(String text, Duration duration) {
    Div body = new Div(new Span(text));
    body.addClassName("cl-notice");
    Notification notice = new Notification(body);
    notice.setPosition(Position.TOP_CENTER);
    notice.setDuration((int) duration.toMillis());
    notice.setAssertive(false);
    Shown shown = Shown.in(UI.getCurrent());
    shown.notices.removeIf(other -> !other.isOpened());
    while (shown.notices.size() >= MOST) {
      shown.notices.removeFirst().close();
    }
    shown.notices.add(notice);
    notice.open();
    return notice;
  }

  /** The notices of one window, the oldest first. */
  private static final class Shown implements Serializable {
    private final List<Notification> notices = new ArrayList<>();

    static Shown in(UI window) {
      Shown shown = ComponentUtil.getData(window, Shown.class);
      if (shown == null) {
        shown = new Shown();
        ComponentUtil.setData(window, Shown.class, shown);
      }
      return shown;
    }
  }
}
