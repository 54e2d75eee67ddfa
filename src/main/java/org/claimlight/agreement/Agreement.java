package org.claimlight.agreement;

/**
 * What a measure says of a study: a value, or why there is none. A measure that is not defined has
 * neither 0 nor 1: both would say something that nobody measured.
 */
public sealed interface Agreement {

  /** How many units the figure rests on. */
  int units();

  /** How many raters it rests on. */
  int raters();

  /**
   * @param value at most 1; 0 is what chance would give, below it is systematic disagreement
   */
  record Value(double value, int units, int raters) implements Agreement {}

  record Undefined(Reason reason, int units, int raters) implements Agreement {}

  /** Why a measure is not defined for a study. */
  enum Reason {
    /** Nobody rated anything. */
    NO_RATINGS,
    /** Nothing was rated by two people. */
    NOTHING_IN_COMMON,
    /** All ratings are the same label: agreement cannot be told from having no choice. */
    ONE_LABEL,
    /** Nobody gave this label to a unit that others rated too. */
    LABEL_NOT_GIVEN,
    /** All of the text, or none of it, is marked by everybody. */
    NO_VARIATION
  }
}
