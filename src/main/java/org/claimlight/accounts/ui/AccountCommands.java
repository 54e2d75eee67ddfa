package org.claimlight.accounts.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.claimlight.shell.Messages;
import org.claimlight.shell.PaletteCommands;
import org.claimlight.shell.PaletteEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands in the account's menu. */
@Component
@Order(90)
class AccountCommands implements PaletteCommands {

  private final AuthenticationContext authentication;
  private final Messages messages;

  AccountCommands(AuthenticationContext authentication, Messages messages) {
    this.authentication = authentication;
    this.messages = messages;
  }

  @Override
  public List<PaletteEntry> commands() {
    return List.of(
        PaletteEntry.open(messages.text("accounts.tokens.title"), null, "tokens"),
        PaletteEntry.run(messages.text("accounts.menu.sign-out"), null, authentication::logout));
  }
}
