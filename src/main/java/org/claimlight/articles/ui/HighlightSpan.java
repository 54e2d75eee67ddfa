package org.claimlight.articles.ui;

import java.io.Serializable;

/**
 * A stretch of the canonical text, in UTF-16 units.
 *
 * @param end exclusive
 */
public record HighlightSpan(int start, int end) implements Serializable {}
