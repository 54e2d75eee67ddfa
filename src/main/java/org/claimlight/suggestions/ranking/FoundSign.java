package org.claimlight.suggestions.ranking;

/**
 * A sign in a sentence.
 *
 * @param words the words that are the sign; empty where it is the sentence as a whole
 */
public record FoundSign(Sign sign, String words) {}
