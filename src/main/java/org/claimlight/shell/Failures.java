package org.claimlight.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What happens when a click fails: a refusal is told in its own words; anything else gets a
 * sentence with a reference, under which the log has the rest. The session stays either way.
 */
@Component
class Failures implements VaadinServiceInitListener, ErrorHandler {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private final Messages messages;
  private final Notices notices;

  Failures(Messages messages, Notices notices) {
    this.messages = messages;
    this.notices = notices;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    event.getSource().setSystemMessagesProvider(info -> systemMessages());
  }

  @Override
  public void error(ErrorEvent event) {
    Throwable failure = event.getThrowable();
    String words =
        switch (failure) {
          case Refusal refusal -> messages.text(refusal);
          case AccessDeniedException denied -> messages.text("shell.denied.text");
          default -> messages.text("shell.failure.notice", report(failure));
        };
    UI ui = UI.getCurrent();
    if (ui != null) {
      notices.refused(words);
    }
  }

  /**
   * Logs the failure under a short reference that a person can read out to whoever runs the desk.
   */
  static String report(Throwable failure) {
    String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    log.error("Failure {}", reference, failure);
    return reference;
  }

  private CustomizedSystemMessages systemMessages() {
    CustomizedSystemMessages words = new CustomizedSystemMessages();
    words.setSessionExpiredNotificationEnabled(true);
    words.setSessionExpiredCaption(messages.text("shell.session-expired.title"));
    words.setSessionExpiredMessage(messages.text("shell.session-expired.text"));
    words.setInternalErrorCaption(messages.text("shell.failure.title"));
    words.setInternalErrorMessage(messages.text("shell.failure.reload"));
    words.setSyncErrorCaption(messages.text("shell.failure.title"));
    words.setSyncErrorMessage(messages.text("shell.failure.reload"));
    words.setCookiesDisabledNotificationEnabled(true);
    words.setCookiesDisabledCaption(messages.text("shell.cookies.title"));
    words.setCookiesDisabledMessage(messages.text("shell.cookies.text"));
    return words;
  }
}
