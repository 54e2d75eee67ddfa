package org.claimlight.claims;

/**
 * Where a claim stands, as the W3C Web Annotation model describes it: a TextPositionSelector and a
 * TextQuoteSelector.
 *
 * @param revision the revision whose text the offsets refer to
 * @param start offset of the first UTF-16 unit
 * @param end offset behind the last
 * @param exact the words between them
 * @param prefix up to 32 UTF-16 units before the words
 * @param suffix up to 32 behind them
 */
public record Span(int revision, int start, int end, String exact, String prefix, String suffix) {}
