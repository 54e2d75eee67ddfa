package org.claimlight.claims;

import org.claimlight.accounts.Role;

/** What moves a claim from one status to the next, and who may do it. */
public enum ClaimAction {
  FIRST_VERDICT(By.VERDICTS),
  LAST_VERDICT_WITHDRAWN(By.VERDICTS),
  DISAGREEMENT(By.VERDICTS),
  CHANGES_MADE(By.VERDICTS),
  QUORUM(By.VERDICTS),
  ADJUDICATE(By.EDITOR_WHO_IS_NO_PARTY),
  DISMISS(By.REVIEWER),
  REOPEN(By.REVIEWER),
  WORDS_CHANGED(By.REVIEWER);

  private final By by;

  ClaimAction(By by) {
    this.by = by;
  }

  /** Who may do it to a claim in a status. What the desk has decided is an editor's to reopen. */
  public By by(ClaimStatus from) {
    return this == REOPEN && from == ClaimStatus.SETTLED ? By.EDITOR : by;
  }

  /** Who may do something to a claim. */
  public enum By {
    /** Nobody as such: it follows from what people hold by verdicts and reviews. */
    VERDICTS(Role.REVIEWER),
    REVIEWER(Role.REVIEWER),
    EDITOR(Role.EDITOR),
    /** Or whom an administrator named, where every editor is a party. */
    EDITOR_WHO_IS_NO_PARTY(Role.EDITOR);

    private final Role role;

    By(Role role) {
      this.role = role;
    }

    /** The least role that is needed. */
    public Role role() {
      return role;
    }
  }
}
