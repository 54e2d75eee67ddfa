package org.claimlight.articles;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A revision without its text.
 *
 * @param by null for one that came with the installation
 */
public record RevisionEntry(int number, @Nullable PersonId by, Instant at) {}
