package org.claimlight.articles.ui;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the card at a highlight says of a claim besides its status and rating.
 *
 * @param statement the claim restated; null until somebody has
 * @param facts who said it, who marked it: a line each
 */
public record ClaimDetails(@Nullable String statement, List<String> facts)
    implements Serializable {}
