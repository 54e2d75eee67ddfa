package org.claimlight.search;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimlight.accounts.People;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.search.index.Facet;
import org.claimlight.shell.Messages;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Rules;
import org.springframework.stereotype.Component;

/** What people call the values of facets. The index holds ids, since names change. */
@Component
class FacetLabels {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final People people;
  private final Articles articles;
  private final Rules rules;
  private final Messages messages;

  FacetLabels(People people, Articles articles, Rules rules, Messages messages) {
    this.people = people;
    this.articles = articles;
    this.rules = rules;
    this.messages = messages;
  }

  /** A label for each value; a value that nothing is known of is its own. */
  Map<String, String> of(Facet facet, Collection<String> values) {
    Map<String, String> labels =
        values.stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), Function.identity()));
    labels.putAll(known(facet, values));
    return labels;
  }

  private Map<String, String> known(Facet facet, Collection<String> values) {
    return switch (facet) {
      case STATUS ->
          Arrays.stream(ClaimStatus.values())
              .map(ClaimStatus::slug)
              .filter(values::contains)
              .collect(
                  Collectors.toMap(
                      Function.identity(), value -> messages.text("claims.status." + value)));
      case RATING ->
          rules.current().scale().stream().collect(Collectors.toMap(Rating::id, Rating::label));
      case ARTICLE -> {
        Map<String, String> titles = new HashMap<>();
        List<ArticleId> ids = ids(values).stream().map(ArticleId::new).toList();
        articles.byIds(ids).values().forEach(a -> titles.put(a.id().toString(), a.title()));
        yield titles;
      }
      case PERSON -> {
        Map<String, String> names = new HashMap<>();
        List<PersonId> ids = ids(values).stream().map(PersonId::new).toList();
        people.byIds(ids).values().forEach(p -> names.put(p.id().toString(), p.displayName()));
        yield names;
      }
      case LANG ->
          values.stream().distinct().collect(Collectors.toMap(Function.identity(), this::language));
      case MONTH ->
          values.stream()
              .distinct()
              .collect(Collectors.toMap(Function.identity(), FacetLabels::month));
      case CLAIMANT, TAG, PUBLISHER -> Map.of();
    };
  }

  private String language(String code) {
    if (code.equals("und")) {
      return messages.text("search.language-unknown");
    }
    String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }

  private static String month(String value) {
    try {
      return MONTH.format(YearMonth.parse(value));
    } catch (DateTimeException noMonth) {
      return value;
    }
  }

  /** Anything may stand in an address: what is no id is left out. */
  private static List<UUID> ids(Collection<String> values) {
    return values.stream()
        .filter(value -> value.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"))
        .map(UUID::fromString)
        .toList();
  }
}
