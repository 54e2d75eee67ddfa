package org.claimlight.claims.anchoring;

/**
 * Words at a place in a text, with up to 32 UTF-16 units on either side.
 *
 * @param start offset of the first UTF-16 unit
 */
public record Words(int start, String exact, String prefix, String suffix) {

  int end() {
    return start + exact.length();
  }
}
