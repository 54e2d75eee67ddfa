/**
 * Finds the words of a claim in another text than the one they were marked in, or says that they
 * are gone. Pure code: it knows texts and offsets, no claims and no database.
 *
 * <p>The ladder of {@link org.claimlight.claims.anchoring.Anchoring}, each rung tried in turn:
 *
 * <ol>
 *   <li>the same words at the same offset;
 *   <li>the same words once, or once with their context, or once where the rest of the text says
 *       they should be;
 *   <li>similar words, by a score of quote, prefix, suffix and position (weights 50, 20, 20 and 2,
 *       after the Hypothesis client's {@code match-quote}), if it reaches 0.75 and leads over the
 *       runner-up by 0.05;
 *   <li>nothing.
 * </ol>
 *
 * <p>On every rung one rule stands above: words that stood elsewhere in the old text and still
 * stand there are not the claim's words, however alike they are. The comparison of both texts
 * ({@link org.claimlight.articles.TextChange}) tells which those are. Without it the only remaining
 * copy of a repeated sentence would take over the claims of the deleted one, silently.
 *
 * <p>A wrong anchor is the worst failure this product can have, so all of this is tuned to lose
 * words rather than to find wrong ones.
 */
@NullMarked
package org.claimlight.claims.anchoring;

import org.jspecify.annotations.NullMarked;
