package org.claimlight.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The address leads to something that the desk refuses, most often an article that is not there.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedView extends CalmPage implements HasErrorParameter<Refusal> {

  RefusedView(Messages messages) {
    super(messages);
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
    Refusal refusal = parameter.getException();
    boolean missing = refusal.kind() == Refusal.Kind.NOT_FOUND;
    say(
        messages.text(missing ? "shell.not-found.title" : "shell.refused.title"),
        messages.text(refusal));
    return missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST;
  }
}
