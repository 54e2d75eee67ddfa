package org.claimlight.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.search.index.QueryField;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.index.QueryReading;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Rules;
import org.springframework.stereotype.Component;

/** Reads queries as this desk means them. */
@Component
class QueryReader {

  private final Rules rules;

  QueryReader(Rules rules) {
    this.rules = rules;
  }

  /** See {@link QueryLanguage#read}. */
  QueryReading read(String q) {
    // No field without a colon: most queries need nothing of the desk's rules.
    return QueryLanguage.read(q, q.indexOf(':') < 0 ? Map.of() : closedFields());
  }

  /** Fields of which every value is known, so that a misspelt one is told and not searched for. */
  Map<QueryField, List<String>> closedFields() {
    return Map.of(
        QueryField.STATUS,
        Arrays.stream(ClaimStatus.values()).map(ClaimStatus::slug).toList(),
        QueryField.RATING,
        rules.current().scale().stream().flatMap(QueryReader::names).toList());
  }

  /** Its label as well where that is not its id in other letters: labels change, ids do not. */
  private static Stream<String> names(Rating rating) {
    String label = rating.label().toLowerCase(Locale.ROOT).replace(' ', '-');
    return label.equals(rating.id())
        ? Stream.of(rating.id())
        : Stream.of(rating.id(), rating.label());
  }
}
