package org.claimlight.search.index;

import org.claimlight.claims.ClaimId;

/**
 * What the index holds of a claim, in short.
 *
 * @param change the number of the change that its document was made after
 * @param digest of the document, as {@link ClaimDigest} makes it
 */
public record IndexEntry(ClaimId claim, long change, String digest) {}
