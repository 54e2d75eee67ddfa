package org.claimlight.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The screen is there, but not for this person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class DeniedView extends CalmPage implements HasErrorParameter<AccessDeniedException> {

  DeniedView(Messages messages) {
    super(messages);
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    say(messages.text("shell.denied.title"), messages.text("shell.denied.text"));
    return HttpServletResponse.SC_FORBIDDEN;
  }
}
