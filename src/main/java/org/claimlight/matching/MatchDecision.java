package org.claimlight.matching;

import java.time.Instant;
import org.claimlight.accounts.PersonId;

/**
 * What a person said of two claims.
 *
 * @param same whether they say the same
 */
record MatchDecision(Pair pair, boolean same, PersonId by, Instant at) {}
