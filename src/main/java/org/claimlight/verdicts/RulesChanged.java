package org.claimlight.verdicts;

/** An administrator changed the desk's rules. */
public record RulesChanged(DeskRules before, DeskRules now) {}
