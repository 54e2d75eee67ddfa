package org.claimlight.matching;

import java.util.List;
import java.util.Set;

/**
 * How often what is wanted comes first: MAP@5, MRR@5 and P@1 over all questions, as CLEF CheckThat!
 * evaluates them.
 *
 * @param answers to each question
 */
record Quality(List<Set<Integer>> answers) {

  static final int WANTED = 5;

  static String head() {
    return "%-28s %8s %8s %8s".formatted("", "MAP@5", "MRR@5", "P@1");
  }

  /**
   * @param found for each question, the best first
   */
  String of(String name, List<List<Integer>> found) {
    double map = 0;
    double reciprocal = 0;
    double first = 0;
    for (int question = 0; question < found.size(); question++) {
      Set<Integer> right = answers.get(question);
      int hits = 0;
      double precision = 0;
      double best = 0;
      for (int rank = 1; rank <= Math.min(WANTED, found.get(question).size()); rank++) {
        if (right.contains(found.get(question).get(rank - 1))) {
          hits++;
          precision += (double) hits / rank;
          best = best == 0 ? 1.0 / rank : best;
        }
      }
      map += precision / Math.min(WANTED, right.size());
      reciprocal += best;
      first += best == 1 ? 1 : 0;
    }
    return "%-28s %8.4f %8.4f %8.4f"
        .formatted(name, map / found.size(), reciprocal / found.size(), first / found.size());
  }
}
