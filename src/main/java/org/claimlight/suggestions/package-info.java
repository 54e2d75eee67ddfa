/**
 * Sentences of an article that are worth checking, each with its reasons.
 *
 * <h2>From a text to a suggestion</h2>
 *
 * <pre>
 *   revision ── Sentences, Signs ──▶ {@link org.claimlight.suggestions.Analysis}: offsets and a set of signs each
 *                                      │
 *   claims, decisions ── taken out ────┤
 *                                      ▼
 *                   Ranker ── score ─▶ {@link org.claimlight.suggestions.Suggestions}
 * </pre>
 *
 * <h2>From a decision to a ranker</h2>
 *
 * Whatever happens to an article makes what is known of it stale ({@code Training}). A moment
 * later, on a thread of its own, its sentences are put beside its claims and decisions anew ({@code
 * DeskRecord}), and the ranker is fitted to all articles: from nothing, not onwards, so that the
 * same history always gives the same weights. Nobody waits for it: whoever asks meanwhile is
 * answered by the ranker before. Where the trial does not show that what was learned does better
 * than the general signs, these rank.
 *
 * <p>How the ranking itself works stands with {@link org.claimlight.suggestions.ranking}.
 */
@ApplicationModule(
    displayName = "Suggestions",
    allowedDependencies = {
      "shell",
      "shell :: rest",
      "accounts",
      "articles",
      "articles :: ui",
      "claims",
      "claims :: rest",
      "discussion",
      "evidence"
    })
@NullMarked
package org.claimlight.suggestions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
