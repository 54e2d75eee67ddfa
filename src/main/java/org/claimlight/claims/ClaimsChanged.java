package org.claimlight.claims;

/**
 * Claims were changed, and the change is committed. It is a hint and says not which: that stands in
 * {@link ClaimChanges}.
 */
public record ClaimsChanged() {}
