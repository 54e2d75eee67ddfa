package org.claimlight.accounts;

/** An administrator changed somebody's account. */
public record PersonChanged(Person before, Person now) {

  /** Whether the person is called otherwise than before. */
  public boolean isRenaming() {
    return !before.displayName().equals(now.displayName());
  }
}
