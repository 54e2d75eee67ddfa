package org.claimlight.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Units, such as claims, each with the label that some raters gave it.
 *
 * @param units by rater, each a label; a rater who gave none is absent
 */
public record RatingStudy(List<Map<String, String>> units) {

  public RatingStudy {
    units = units.stream().map(Map::copyOf).toList();
  }

  /** The units that at least two people rated: only they say something of agreement. */
  public RatingStudy inCommon() {
    return new RatingStudy(units.stream().filter(unit -> unit.size() > 1).toList());
  }

  /** What these raters said of units that all of them rated. */
  public RatingStudy among(Collection<String> raters) {
    return new RatingStudy(
        units.stream()
            .filter(unit -> unit.keySet().containsAll(raters))
            .map(unit -> only(unit, rating -> raters.contains(rating.getKey())))
            .toList());
  }

  /** The ratings that are one of these labels. */
  public RatingStudy withLabels(Collection<String> labels) {
    return new RatingStudy(
        units.stream()
            .map(unit -> only(unit, rating -> labels.contains(rating.getValue())))
            .toList());
  }

  public Set<String> raters() {
    var raters = new TreeSet<String>();
    units.forEach(unit -> raters.addAll(unit.keySet()));
    return raters;
  }

  /** How often each label was given. */
  public Map<String, Integer> labels() {
    var counts = new TreeMap<String, Integer>();
    units.forEach(unit -> unit.values().forEach(label -> counts.merge(label, 1, Integer::sum)));
    return counts;
  }

  static Map<String, Integer> counts(Map<String, String> unit) {
    var counts = new TreeMap<String, Integer>();
    unit.values().forEach(label -> counts.merge(label, 1, Integer::sum));
    return counts;
  }

  Agreement.Undefined undefined(Agreement.Reason reason) {
    return new Agreement.Undefined(reason, units.size(), raters().size());
  }

  Agreement.Value value(double value) {
    return new Agreement.Value(value, units.size(), raters().size());
  }

  private static Map<String, String> only(
      Map<String, String> unit, Predicate<Map.Entry<String, String>> wanted) {
    var kept = new TreeMap<String, String>();
    new ArrayList<>(unit.entrySet())
        .stream().filter(wanted).forEach(rating -> kept.put(rating.getKey(), rating.getValue()));
    return kept;
  }
}
