package org.claimlight.articles.ui;

import java.io.Serializable;

/**
 * Words of the text that a reader selected, in UTF-16 units of the canonical text.
 *
 * @param end exclusive
 * @param exact the words the reader saw, to be held against the text that the server has
 */
public record SelectedPart(int start, int end, String exact) implements Serializable {}
