package org.claimlight.articles.intake;

import java.time.Duration;

/**
 * How much of a foreign source is taken before it is refused.
 *
 * @param fileBytes a file as it comes
 * @param unpackedBytes all that is packed into it, counted while it is unpacked
 * @param entries files packed into one
 * @param fileTime for the whole reading of a file
 * @param pageBytes a page as it comes, and unpacked again
 * @param pageTime from the first look-up to the last byte, redirects and all
 * @param redirects followed one after the other
 */
record IntakeLimits(
    long fileBytes,
    long unpackedBytes,
    int entries,
    Duration fileTime,
    int pageBytes,
    Duration pageTime,
    int redirects) {

  static final IntakeLimits USUAL =
      new IntakeLimits(
          FileReader.LARGEST,
          200_000_000,
          10_000,
          Duration.ofSeconds(30),
          10_000_000,
          Duration.ofSeconds(20),
          5);
}
