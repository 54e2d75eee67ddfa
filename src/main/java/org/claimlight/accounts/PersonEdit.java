package org.claimlight.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What is to change of a person; null leaves it as it is.
 *
 * @param active false lets them go; what they did stays theirs
 * @param samePersonAs the account of the same person that counts for both; their own id makes it an
 *     account of its own again
 */
public record PersonEdit(
    @Nullable String displayName,
    @Nullable Role role,
    @Nullable Boolean active,
    @Nullable PersonId samePersonAs) {}
