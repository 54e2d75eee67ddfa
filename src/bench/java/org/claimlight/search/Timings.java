package org.claimlight.search;

import java.util.Arrays;

/** How long things took. */
final class Timings {

  private long[] nanos = new long[1_024];
  private int count;

  void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = took;
  }

  int count() {
    return count;
  }

  /** In milliseconds; the time that this share of them did not exceed. */
  double millis(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / 1e6;
  }

  double totalMillis() {
    return Arrays.stream(nanos, 0, count).sum() / 1e6;
  }
}
