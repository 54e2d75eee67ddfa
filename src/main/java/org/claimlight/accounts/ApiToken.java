package org.claimlight.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal token of the HTTP API, without its secret.
 *
 * @param name what its owner calls it
 * @param lastUsedAt to the minute; null when it was never used
 */
public record ApiToken(UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}
