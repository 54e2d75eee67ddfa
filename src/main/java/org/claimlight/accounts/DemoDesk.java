package org.claimlight.accounts;

import org.claimlight.shell.Messages;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A desk to try the product with: three people who share a password that everybody may know. Made
 * once, before the first request can arrive.
 */
@Component
@Profile("demo")
public class DemoDesk implements SmartInitializingSingleton {

  /** For the demo's sign-in page to show; no other desk has a password that anybody knows. */
  public static final String PASSWORD = "claimlight";

  private final People people;
  private final Desk desk;
  private final Messages messages;
  private final TransactionTemplate transaction;

  DemoDesk(People people, Desk desk, Messages messages, TransactionTemplate transaction) {
    this.people = people;
    this.desk = desk;
    this.messages = messages;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(
        status -> {
          if (people.none()) {
            desk.open(messages.text("accounts.demo.desk"));
            admit("ana", Role.REVIEWER);
            admit("ben", Role.REVIEWER);
            admit("cleo", Role.ADMINISTRATOR);
          }
        });
  }

  private void admit(String username, Role role) {
    String displayName = messages.text("accounts.demo." + username);
    people.admit(new NewPerson(username, displayName, PASSWORD, role));
  }
}
