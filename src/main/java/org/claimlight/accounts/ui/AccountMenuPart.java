package org.claimlight.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.shell.HeaderPart;
import org.claimlight.shell.Messages;

/** Puts the account's menu at the end of the header. */
@org.springframework.stereotype.Component
class AccountMenuPart implements HeaderPart {

  private final CurrentPerson current;
  private final Messages messages;
  private final AuthenticationContext authentication;

  AccountMenuPart(CurrentPerson current, Messages messages, AuthenticationContext authentication) {
    this.current = current;
    this.messages = messages;
    this.authentication = authentication;
  }

  @Override
  public Component create() {
    return new AccountMenu(current, messages, authentication);
  }
}
