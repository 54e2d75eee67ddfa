package org.claimlight.discussion;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody may be told of. */
public enum NotificationKind {
  MENTION,
  REPLY,
  COMMENT,
  REVIEW,
  DISPUTE,
  DECISION,
  ASSIGNMENT,
  /** A claim has come to answer a saved search. */
  ANSWER;

  /** As the API writes it: {@code mention}. */
  @JsonValue
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
