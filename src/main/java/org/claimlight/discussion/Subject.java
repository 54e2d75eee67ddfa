package org.claimlight.discussion;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;

/** What a thread is about: a claim as a whole, or a source or verdict of it. */
public record Subject(Kind kind, UUID id) {

  public enum Kind {
    CLAIM,
    SOURCE,
    VERDICT;

    /** As the API writes it: {@code source}. */
    @JsonValue
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
