package org.claimlight.verdicts;

import org.claimlight.accounts.Person;
import org.claimlight.articles.ImportRule;
import org.springframework.stereotype.Component;

@Component
class WhoMayImport implements ImportRule {

  private final Rules rules;

  WhoMayImport(Rules rules) {
    this.rules = rules;
  }

  @Override
  public void check(Person person) {
    if (!person.may(rules.current().mayImport())) {
      throw RulesRefused.mayNotImport();
    }
  }
}
