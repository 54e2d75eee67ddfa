package org.claimlight.suggestions.ranking;

import java.util.Arrays;
import java.util.Collection;

/**
 * Says how far a sentence is worth checking, by logistic regression over its signs: the probability
 * is the logistic function of the sum of the weights of the signs that it has.
 *
 * <p>A desk's own weights are those with the highest posterior probability where each has a normal
 * prior around the general one (Gelman et al., "Bayesian Data Analysis", on weakly informative
 * priors): the loss is the weighted log-loss of the examples plus {@value #PRIOR}/2 times the
 * squared distance from the general weights. It is strictly convex, so there is one answer, which
 * Newton's method reaches in a few steps of O(signs³) after O(examples × signs²). Without examples
 * it is the general one, and one example moves no weight by more than 1/{@value #PRIOR}.
 */
public final class Ranker {

  /** How much the general weights hold against a desk's: the inverse variance of the prior. */
  static final double PRIOR = 10;

  private static final int SIGNS = Sign.values().length;
  private static final int SIZE = SIGNS + 1;
  private static final int MOST_STEPS = 50;
  private static final double SMALL_STEP = 1e-10;

  private final double[] weights;

  private Ranker(double[] weights) {
    this.weights = weights;
  }

  /** The one for a desk of which nothing is known. */
  public static Ranker general() {
    return new Ranker(generalWeights());
  }

  /** Depends on the examples alone, not on their order. */
  public static Ranker learned(Collection<Example> examples) {
    var sorted = examples.stream().sorted(Example.ORDER).toList();
    var weights = generalWeights();
    var prior = generalWeights();
    for (int step = 0; step < MOST_STEPS; step++) {
      var gradient = new double[SIZE];
      var curvature = new double[SIZE][SIZE];
      for (int i = 0; i < SIZE; i++) {
        gradient[i] = PRIOR * (weights[i] - prior[i]);
        curvature[i][i] = PRIOR;
      }
      for (var example : sorted) {
        add(example, weights, gradient, curvature);
      }
      var move = solve(curvature, gradient);
      // Far from the optimum a full step may overshoot: none goes further than one unit of
      // log-odds.
      double widest = Arrays.stream(move).map(Math::abs).max().orElse(0);
      double share = widest > 1 ? 1 / widest : 1;
      for (int i = 0; i < SIZE; i++) {
        weights[i] -= share * move[i];
      }
      if (widest < SMALL_STEP) {
        break;
      }
    }
    return new Ranker(weights);
  }

  /** The probability that the desk would check a sentence with these signs. */
  public double score(int signs) {
    return logistic(sum(weights, signs));
  }

  /**
   * Whether anything speaks for a sentence with these signs, and nothing rules it out: a desk that
   * marks nearly everything would otherwise find even a greeting probable.
   */
  public boolean findsAReason(int signs) {
    boolean any = false;
    for (var sign : Sign.values()) {
      if ((signs & sign.bit()) != 0) {
        boolean speaksFor = weight(sign) > 0;
        if (!speaksFor && sign.rulesOut()) {
          return false;
        }
        any |= speaksFor;
      }
    }
    return any;
  }

  public double weight(Sign sign) {
    return weights[sign.ordinal()];
  }

  private static void add(
      Example example, double[] weights, double[] gradient, double[][] curvature) {
    double chance = logistic(sum(weights, example.signs()));
    double slope = example.weight() * (chance - (example.worth() ? 1 : 0));
    double bend = example.weight() * chance * (1 - chance);
    for (int i = 0; i < SIZE; i++) {
      if (has(example.signs(), i)) {
        gradient[i] += slope;
        for (int j = 0; j <= i; j++) {
          if (has(example.signs(), j)) {
            curvature[i][j] += bend;
          }
        }
      }
    }
  }

  /** By Cholesky's decomposition; only the lower half of the matrix is read. */
  private static double[] solve(double[][] matrix, double[] right) {
    var lower = new double[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
      }
    }
    var result = right.clone();
    for (int i = 0; i < SIZE; i++) {
      for (int k = 0; k < i; k++) {
        result[i] -= lower[i][k] * result[k];
      }
      result[i] /= lower[i][i];
    }
    for (int i = SIZE - 1; i >= 0; i--) {
      for (int k = i + 1; k < SIZE; k++) {
        result[i] -= lower[k][i] * result[k];
      }
      result[i] /= lower[i][i];
    }
    return result;
  }

  private static double[] generalWeights() {
    var weights = new double[SIZE];
    for (var sign : Sign.values()) {
      weights[sign.ordinal()] = sign.general();
    }
    weights[SIGNS] = Sign.GENERAL_BIAS;
    return weights;
  }

  private static double sum(double[] weights, int signs) {
    double sum = weights[SIGNS];
    for (int i = 0; i < SIGNS; i++) {
      if ((signs & (1 << i)) != 0) {
        sum += weights[i];
      }
    }
    return sum;
  }

  /** The last is the bias, which every sentence has. */
  private static boolean has(int signs, int i) {
    return i == SIGNS || (signs & (1 << i)) != 0;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
