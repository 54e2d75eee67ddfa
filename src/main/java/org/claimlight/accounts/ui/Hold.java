package org.claimlight.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Says in a form why it cannot be sent for now. What is typed stays where it is, to be read and
 * copied, and is kept as a draft until it can be sent again or is given up.
 */
public final class Hold extends Paragraph {

  private final Messages messages;
  private final Button send;

  public Hold(Messages messages, Button send) {
    this.messages = messages;
    this.send = send;
    addClassName("cl-warning");
    getElement().setAttribute("role", "status");
    because(null);
  }

  /**
   * @param reason a sentence; null when nothing is in the way any more
   */
  public void because(@Nullable String reason) {
    setText(reason == null ? "" : messages.text("accounts.unsent", reason));
    setVisible(reason != null);
    send.setEnabled(reason == null);
  }
}
