package org.claimlight.search.lucene;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimlight.search.index.SimilarTo;

/**
 * How much of a text's spelling another has: the share of its runs of four letters that stand there
 * as well. It sees what stems miss, in any language: compounds, names that are spelt otherwise, a
 * slip of the finger, words in the same order.
 */
final class Letters {

  private static final int RUN = 4;

  /** Of a longer text no more is compared: it has all runs by then. */
  private static final int LONGEST = SimilarTo.LONGEST;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A run that stands there once counts not quite a half, often almost 1: as in BM25. */
  private static final double SATURATION = 1.2;

  /** A multiplier that spreads numbers evenly (Knuth's, of the golden ratio). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final long NONE = 0;

  /**
   * Each run once, its four letters in one number, at the place its number gives or the next free
   * one: a few hundred texts are gone through letter by letter at each search.
   */
  private final long[] runs;

  private final int shift;
  private final int count;

  /**
   * @param folded the text as {@link #folded} gives it
   */
  Letters(String folded) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(4 * folded.length() + 4);
    runs = new long[1 << bits];
    shift = Long.SIZE - bits;
    int different = 0;
    long run = NONE;
    for (int i = 0; i < folded.length(); i++) {
      run = run << Character.SIZE | folded.charAt(i);
      if (i >= RUN - 1) {
        int place = place(run);
        different += runs[place] == NONE ? 1 : 0;
        runs[place] = run;
      }
    }
    count = different;
  }

  /** Where the run stands, or would. */
  private int place(long run) {
    int place = (int) (run * SPREAD >>> shift);
    while (runs[place] != run && runs[place] != NONE) {
      place = place + 1 & runs.length - 1;
    }
    return place;
  }

  /** Texts as one line of letters, digits and single spaces, without case and accents. */
  static String folded(Collection<String> texts) {
    String joined = " " + String.join(" ", texts) + " ";
    String plain = MARKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD)).replaceAll("");
    String folded = GAPS.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
    return folded.substring(0, Math.min(folded.length(), LONGEST));
  }

  /** From 0 for no run in common to almost 1. */
  double sharedBy(String folded) {
    if (count == 0) {
      return 0;
    }
    int[] found = new int[runs.length];
    double shared = 0;
    long run = NONE;
    for (int i = 0; i < folded.length(); i++) {
      run = run << Character.SIZE | folded.charAt(i);
      int place = place(run);
      if (i >= RUN - 1 && runs[place] != NONE) {
        int times = found[place]++;
        shared += saturated(times + 1) - saturated(times);
      }
    }
    return shared / count;
  }

  private static double saturated(int times) {
    return times / (times + SATURATION);
  }
}
