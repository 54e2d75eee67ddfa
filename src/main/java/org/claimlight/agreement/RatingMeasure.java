package org.claimlight.agreement;

/** A measure of how far raters agree on the labels of units. */
@FunctionalInterface
public interface RatingMeasure {

  Agreement of(RatingStudy study);
}
