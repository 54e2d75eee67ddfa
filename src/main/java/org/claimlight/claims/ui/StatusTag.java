package org.claimlight.claims.ui;

import com.vaadin.flow.component.html.Span;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.shell.Messages;

/** Where a claim is in its life: in words, with a sign and a colour that only help. */
public class StatusTag extends Span {

  public StatusTag(ClaimStatus status, Messages messages) {
    super(messages.text("claims.status." + status.slug()));
    addClassName("cl-tag");
    getElement().setAttribute("data-state", status.slug());
  }
}
