package org.claimlight.verdicts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimlight.evidence.SourceId;

/**
 * The sides of a claim on which teammates disagree.
 *
 * @param positions one for each rating that somebody holds, the oldest first
 * @param sharedSources on which every side rests; empty when there is one side only
 */
public record Dispute(List<Position> positions, List<SourceId> sharedSources) {

  /** Outdated verdicts take no side: they are about other words or other evidence. */
  static Dispute of(List<Verdict> verdicts) {
    Map<String, List<Verdict>> byRating =
        verdicts.stream()
            .filter(verdict -> verdict.outdated() == null)
            .collect(
                Collectors.groupingBy(
                    Verdict::rating, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    var sources = new LinkedHashMap<String, Set<SourceId>>();
    byRating.forEach(
        (rating, held) ->
            sources.put(
                rating,
                held.stream()
                    .flatMap(verdict -> verdict.sources().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new))));
    var positions = new ArrayList<Position>();
    byRating.forEach((rating, held) -> positions.add(position(rating, held, sources)));
    return new Dispute(List.copyOf(positions), shared(sources));
  }

  private static Position position(
      String rating, List<Verdict> held, Map<String, Set<SourceId>> sources) {
    var answers = held.stream().flatMap(verdict -> verdict.currentReviews().stream()).toList();
    var own = new LinkedHashSet<>(sources.getOrDefault(rating, Set.of()));
    sources.forEach(
        (other, theirs) -> {
          if (!other.equals(rating)) {
            own.removeAll(theirs);
          }
        });
    var authors = held.stream().map(Verdict::author).collect(Collectors.toSet());
    return new Position(
        rating,
        held,
        answers.stream()
            .filter(review -> review.decision() == Decision.AGREE)
            .map(Review::reviewer)
            .filter(person -> !authors.contains(person))
            .distinct()
            .toList(),
        answers.stream().filter(review -> review.decision() != Decision.AGREE).toList(),
        List.copyOf(sources.getOrDefault(rating, Set.of())),
        List.copyOf(own));
  }

  private static List<SourceId> shared(Map<String, Set<SourceId>> sources) {
    if (sources.size() < 2) {
      return List.of();
    }
    var shared = new LinkedHashSet<>(sources.values().iterator().next());
    sources.values().forEach(shared::retainAll);
    return List.copyOf(shared);
  }
}
