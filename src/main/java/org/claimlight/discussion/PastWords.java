package org.claimlight.discussion;

import java.time.Instant;

/** What a comment said until it was edited. */
public record PastWords(String words, Instant endedAt) {}
