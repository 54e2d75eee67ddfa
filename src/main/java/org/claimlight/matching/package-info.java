/**
 * Which claims of the desk say the same.
 *
 * <h2>What a claim means</h2>
 *
 * A sentence model ({@link org.claimlight.matching.SentenceModel}) turns a claim's words into a
 * direction in a space in which texts that say the same lie close together. That takes
 * milliseconds, which nobody waits for who marks a claim: {@link
 * org.claimlight.matching.Embeddings} follows the numbers of changes, as the index does, keeps what
 * is computed in the database, and notes the claim as changed, so that the index takes it up. Until
 * then a claim is found by its words alone, and the answer says so. The same holds for every claim
 * when the model is switched off or does not run on this machine.
 *
 * <pre>
 *   claim changes ──▶ number ──▶ Embeddings: compute, keep, note as changed ──▶ number ──▶ index
 * </pre>
 *
 * <h2>Already checked</h2>
 *
 * {@link org.claimlight.matching.Matches} asks the index for the claims that are likest a text by
 * words and by meaning, and says of each how likely it is the same and why. It only proposes. What
 * people say of a pair is kept by {@link org.claimlight.matching.Families}: confirmed pairs make
 * families, rejected ones do not come back. When a member of a family is settled with another
 * rating than before, the others are flagged.
 */
@ApplicationModule(
    displayName = "Matching",
    allowedDependencies = {
      "shell",
      "shell :: rest",
      "accounts",
      "accounts :: ui",
      "articles",
      "claims",
      "claims :: ui",
      "evidence",
      "live",
      "verdicts",
      "verdicts :: ui",
      "search :: index"
    })
@NullMarked
package org.claimlight.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
