package org.claimlight.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A screen could not be opened, and it is our fault. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends CalmPage implements HasErrorParameter<Exception> {

  FailureView(Messages messages) {
    super(messages);
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    String reference = Failures.report(parameter.getException());
    say(messages.text("shell.failure.title"), messages.text("shell.failure.text", reference));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
