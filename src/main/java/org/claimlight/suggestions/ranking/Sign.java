package org.claimlight.suggestions.ranking;

import java.util.Locale;

/**
 * What speaks for or against checking a sentence, each with the weight it has before a desk has
 * decided anything.
 *
 * <p>The signs are those that research on check-worthiness found to tell most, as far as they can
 * be explained to a person by pointing at words. Hassan et al., "Toward Automated Fact-Checking:
 * Detecting Check-worthy Factual Claims by ClaimBuster" (KDD 2017): numbers, verbs of what was
 * done, named entities and length. Konstantinovskiy et al., "Toward Automated Factchecking" (2018):
 * what quantity, cause, law and prediction are as kinds of claims, and what is none: opinion,
 * personal experience, question. Gencheva et al. (RANLP 2017) and the CLEF CheckThat! labs:
 * reported speech, comparison, hedging. The weights are log-odds set by hand in their order of
 * strength: an amount with one more sign is worth showing, a name alone is not.
 */
public enum Sign {
  AMOUNT(1.6),
  NUMBER(1.0),
  COMPARISON(0.9),
  CHANGE(0.6),
  SUPERLATIVE(0.6),
  CAUSE(0.6),
  REPORTED(0.5),
  NAME(0.5),
  DEED(0.4),
  RULE(0.4),
  DATE(0.4),
  QUOTED(0.1),
  SPEAKER(-0.3),
  BACKWARD(-0.3),
  LONG(-0.3),
  PREDICTION(-0.5),
  HEADING(-0.7),
  OPINION(-0.9),
  SHORT(-1.4),
  QUESTION(-1.6),
  COURTESY(-1.6);

  /** The log-odds of a sentence without any sign. */
  static final double GENERAL_BIAS = -1.8;

  private final double general;

  Sign(double general) {
    this.general = general;
  }

  /** Its weight for a desk of which nothing is known. */
  public double general() {
    return general;
  }

  /** As the message bundles and the API write it. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a sentence with it states nothing, whatever else is in it. */
  boolean rulesOut() {
    return this == QUESTION || this == COURTESY;
  }

  int bit() {
    return 1 << ordinal();
  }
}
