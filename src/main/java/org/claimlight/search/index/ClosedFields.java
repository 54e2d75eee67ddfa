package org.claimlight.search.index;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimlight.search.index.QueryTokens.Kind;
import org.claimlight.search.index.QueryTokens.Token;

/** Fields of which every value is known, so that a misspelt one is told and not searched for. */
final class ClosedFields {

  private final Map<QueryField, Collection<String>> values = new EnumMap<>(QueryField.class);

  ClosedFields(Map<QueryField, ? extends Collection<String>> values) {
    this.values.putAll(values);
    this.values.put(QueryField.DISPUTED, QueryField.YES_OR_NO);
  }

  /** None for a field that may have any value. */
  Collection<String> values(QueryField field) {
    return values.getOrDefault(field, List.of());
  }

  boolean canHave(QueryField field, Token value) {
    String wanted = slug(value.text());
    return !values.containsKey(field)
        || values(field).stream()
            .map(ClosedFields::slug)
            .anyMatch(
                one -> value.kind() == Kind.PREFIX ? one.startsWith(wanted) : one.equals(wanted));
  }

  /** What may have been meant. */
  Optional<String> nearest(QueryField field, Token value) {
    return Spelling.nearest(values(field), slug(value.text()));
  }

  /** {@code In review} is {@code in-review}, as in the index. */
  private static String slug(String value) {
    return value
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}.]+", "-")
        .replaceAll("^-|-$", "");
  }
}
