package org.claimlight.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.search.Completing.Completion;
import org.claimlight.search.Completing.Kind;
import org.claimlight.search.index.AtCaret;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Folding;
import org.claimlight.search.index.Found.ValueCount;
import org.claimlight.search.index.IndexUnusable;
import org.claimlight.search.index.QueryField;
import org.claimlight.shell.Messages;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Rules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Completes the names of fields and their values while somebody types a query: values by what the
 * desk's claims have, the most frequent first. Answers within a key press, so it waits for nothing.
 */
@Service
@PreAuthorize("hasRole('READER')")
public class QueryCompletions {

  public static final int MOST = 50;

  /** There are fewer statuses, ratings, people and months than this; all of them are looked at. */
  private static final int ALL = 500;

  private final ClaimIndex index;
  private final FacetLabels labels;
  private final People people;
  private final Rules rules;
  private final Messages messages;
  private final Clock clock = Clock.systemDefaultZone();

  QueryCompletions(
      ClaimIndex index, FacetLabels labels, People people, Rules rules, Messages messages) {
    this.index = index;
    this.labels = labels;
    this.people = people;
    this.rules = rules;
    this.messages = messages;
  }

  /**
   * @param caret where in the query somebody types, in UTF-16 units from 0
   * @return nothing where nothing can be completed
   * @throws SearchRefused a caret outside the query, a limit that is none
   * @throws IndexUnusable while the index is being repaired
   */
  public Completing at(String query, int caret, int limit) {
    if (caret < 0 || caret > query.length()) {
      throw SearchRefused.caret();
    }
    if (limit < 1 || limit > MOST) {
      throw SearchRefused.limit(MOST);
    }
    return AtCaret.of(query, caret)
        .map(
            typed ->
                new Completing(
                    typed.from(),
                    typed.to(),
                    completions(typed, limit).stream().limit(limit).toList()))
        .orElseGet(() -> Completing.nothing(caret));
  }

  private List<Completion> completions(AtCaret typed, int limit) {
    QueryField field = typed.field();
    if (field == null) {
      return QueryField.beginningWith(typed.start()).stream()
          .map(one -> new Completion(one.key() + ":", about(one), Kind.FIELD, null))
          .toList();
    }
    String start = typed.start();
    return switch (field) {
      case CLAIMANT, ARTICLE, TAG, PUBLISHER -> plain(index.values(field, start, limit));
      case SOURCE ->
          plain(
              index.values(field, start, limit).stream()
                  .filter(site -> site.value().contains("."))
                  .toList());
      case STATUS -> known(field, statuses(), start);
      case RATING -> known(field, ratings(), start);
      case BY, REVIEWER -> known(field, people(), start);
      case LANG -> known(field, languages(), start);
      case DISPUTED -> known(field, inWords(field, QueryField.YES_OR_NO), start);
      case SOURCES -> numbers(start);
      case MARKED -> days(start);
    };
  }

  /** What a field is about, in a few words. */
  public String about(QueryField field) {
    return messages.text("search.field." + field.key());
  }

  private static List<Completion> plain(List<ValueCount> values) {
    return values.stream()
        .map(value -> completion(value.value(), value.value(), value.count()))
        .toList();
  }

  private static Completion completion(String value, String label, long count) {
    return new Completion(AtCaret.written(value), label, Kind.VALUE, count);
  }

  /** Of values that are all known, those that are begun, by their own words or by their label's. */
  private List<Completion> known(QueryField field, Map<String, String> values, String typed) {
    String start = Folding.fold(typed);
    Map<String, Long> counts =
        index.values(field, "", ALL).stream()
            .collect(Collectors.toMap(ValueCount::value, ValueCount::count));
    return values.entrySet().stream()
        .filter(
            one ->
                Folding.isBegun(Folding.fold(one.getKey()), start)
                    || Folding.isBegun(Folding.fold(one.getValue()), start))
        .map(one -> completion(one.getKey(), one.getValue(), counts.getOrDefault(one.getKey(), 0L)))
        .sorted(Comparator.comparingLong((Completion one) -> counted(one)).reversed())
        .toList();
  }

  private static long counted(Completion one) {
    return one.count() == null ? 0 : one.count();
  }

  private Map<String, String> statuses() {
    return labelled(
        Facet.STATUS, Arrays.stream(ClaimStatus.values()).map(ClaimStatus::slug).toList());
  }

  private Map<String, String> languages() {
    return labelled(
        Facet.LANG,
        index.values(QueryField.LANG, "", ALL).stream().map(ValueCount::value).toList());
  }

  private Map<String, String> labelled(Facet facet, List<String> values) {
    Map<String, String> names = labels.of(facet, values);
    Map<String, String> labelled = new LinkedHashMap<>();
    values.forEach(value -> labelled.put(value, names.getOrDefault(value, value)));
    return labelled;
  }

  private Map<String, String> ratings() {
    Map<String, String> ratings = new LinkedHashMap<>();
    for (Rating rating : rules.current().scale()) {
      ratings.put(rating.id(), rating.label());
    }
    return ratings;
  }

  private Map<String, String> people() {
    Map<String, String> names = new LinkedHashMap<>();
    people.all().stream()
        .filter(Person::active)
        .forEach(person -> names.put(person.username(), person.displayName()));
    return names;
  }

  private Map<String, String> inWords(QueryField field, List<String> values) {
    Map<String, String> words = new LinkedHashMap<>();
    values.forEach(
        value -> words.put(value, messages.text("search.value." + field.key() + "." + value)));
    return words;
  }

  private List<Completion> numbers(String start) {
    return inWords(QueryField.SOURCES, List.of("0", "1..", "1", "2..")).entrySet().stream()
        .filter(one -> one.getKey().startsWith(start))
        .map(one -> new Completion(one.getKey(), one.getValue(), Kind.VALUE, null))
        .toList();
  }

  /** Of a stretch the end that is being typed: the years and months in which claims were marked. */
  private List<Completion> days(String typed) {
    int dots = typed.lastIndexOf("..");
    String first = dots < 0 ? "" : typed.substring(0, dots + 2);
    String start = typed.substring(first.length());
    List<Completion> days = new ArrayList<>();
    if (typed.isEmpty()) {
      LocalDate today = LocalDate.now(clock);
      YearMonth month = YearMonth.from(today);
      days.add(stretch("week", today.minusDays(6) + ".."));
      days.add(stretch("month", month.toString()));
      days.add(stretch("last-month", month.minusMonths(1).toString()));
      days.add(stretch("year", String.valueOf(today.getYear())));
      return days;
    }
    Map<String, Long> counted = new TreeMap<>(Comparator.reverseOrder());
    for (ValueCount value : index.values(QueryField.MARKED, "", ALL)) {
      counted.put(value.value(), value.count());
      if (first.isEmpty()) {
        counted.merge(value.value().substring(0, 4), value.count(), Long::sum);
      }
    }
    Map<String, String> names = labels.of(Facet.MONTH, counted.keySet());
    counted.forEach(
        (value, count) -> {
          boolean isAfter = first.isEmpty() || value.compareTo(first.substring(0, dots)) >= 0;
          if (value.startsWith(start) && isAfter) {
            days.add(completion(first + value, names.getOrDefault(value, value), count));
          }
        });
    return days;
  }

  private Completion stretch(String name, String value) {
    String label = messages.text("search.value.marked." + name);
    return new Completion(value, label, Kind.VALUE, null);
  }
}
