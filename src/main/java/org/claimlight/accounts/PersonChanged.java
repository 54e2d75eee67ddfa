package org.claimlight.accounts;

/** An administrator changed somebody's account. */
public record PersonChanged(Person before, Person now) {}
