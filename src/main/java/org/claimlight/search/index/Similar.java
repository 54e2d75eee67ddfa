package org.claimlight.search.index;

import java.util.List;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * A claim that may say the same as a text, and in what they are alike.
 *
 * @param score how likely it says the same, as {@link Likeness} puts it together
 * @param words how much of what the text's words tell the claim has as well: its BM25 score over
 *     the sum of the words' inverse document frequencies, so that it means the same for a short
 *     text and a long one. 0 when they have no word in common, below 1 always.
 * @param letters the share of the text's runs of four letters that the claim has as well, from 0 to
 *     below 1
 * @param meaning the cosine of their embeddings; null when either is not known
 * @param shared words of the text that the claim has as well, the rarest first, as they stand in
 *     the text
 */
public record Similar(
    ClaimId claim,
    double score,
    double words,
    double letters,
    @Nullable Double meaning,
    List<String> shared) {

  public Similar {
    shared = List.copyOf(shared);
  }
}
