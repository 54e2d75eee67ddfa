package org.claimlight.articles;

import org.claimlight.accounts.Person;

/**
 * Says who may bring articles in. Answered by the module that knows the desk's rules, so that this
 * one need not.
 */
public interface ImportRule {

  /**
   * @throws org.claimlight.shell.Refusal when the person may not
   */
  void check(Person person);
}
