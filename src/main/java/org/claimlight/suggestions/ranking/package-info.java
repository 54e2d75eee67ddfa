/**
 * What makes a sentence worth checking: the cutting of a text into sentences, the signs by which
 * they are ranked, the ranker that learns from a desk, and how well it does. Pure: the same text
 * and the same history give the same answer, wherever and whenever they are asked.
 */
@NullMarked
package org.claimlight.suggestions.ranking;

import org.jspecify.annotations.NullMarked;
