package org.claimlight.search;

/** What can be wrong with a claim's document in the index. */
public enum Difference {
  /** The claim is there, its document is not. */
  MISSING,
  /** The document is there, its claim is no more. */
  SURPLUS,
  /** The document was made before the claim's newest change. */
  OUTDATED,
  /** The document says other things than the claim. */
  DIFFERENT
}
