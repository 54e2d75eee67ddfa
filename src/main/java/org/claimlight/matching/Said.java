package org.claimlight.matching;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.Claim;

/**
 * What a person said of a claim and another one.
 *
 * @param same whether the two say the same
 */
public record Said(Claim other, boolean same, PersonId by, Instant at) {}
