package org.claimlight.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** No screen stands at this address. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends CalmPage implements HasErrorParameter<NotFoundException> {

  NotFoundView(Messages messages) {
    super(messages);
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    say(messages.text("shell.not-found.title"), messages.text("shell.not-found.text"));
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
