package org.claimlight.search.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.search.Search;
import org.claimlight.search.SearchRequest;
import org.claimlight.search.SearchResult;
import org.claimlight.search.index.AsTyped;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.QueryMistake;
import org.claimlight.shell.Messages;
import org.claimlight.shell.PaletteEntry;
import org.claimlight.shell.PaletteEntry.Deed;
import org.claimlight.shell.PaletteEntry.Tag;
import org.claimlight.shell.PaletteSource;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Rules;
import org.springframework.stereotype.Component;

/** The claims that fit best what is typed so far, and the way to all of them. */
@Component
@org.springframework.core.annotation.Order(20)
class ClaimsInPalette implements PaletteSource {

  private static final int MOST = 5;

  private final Search search;
  private final Rules rules;
  private final Messages messages;

  ClaimsInPalette(Search search, Rules rules, Messages messages) {
    this.search = search;
    this.rules = rules;
    this.messages = messages;
  }

  @Override
  public Found find(Typed typed) {
    if (typed.isBlank()) {
      return Found.nothing();
    }
    SearchResult result =
        search.search(
            new SearchRequest(
                AsTyped.query(typed.text()), Map.of(), Order.RELEVANCE, 0, MOST, false));
    List<PaletteEntry> entries = new ArrayList<>();
    String query = typed.text().strip();
    SearchResult counted = counted(query).orElse(result);
    if (!result.mistakes().isEmpty()) {
      mended(counted, typed).forEach(entries::add);
    }
    entries.add(everything(query, counted));
    Map<String, Rating> scale = rules.current().byId();
    result.hits().forEach(hit -> entries.add(entry(hit, scale)));
    return new Found(messages.text("search.palette.claims"), entries, notes(result));
  }

  /** As the screen will count, which takes the last word for a whole one; half a value is none. */
  private Optional<SearchResult> counted(String query) {
    try {
      return Optional.of(
          search.search(new SearchRequest(query, Map.of(), Order.RELEVANCE, 0, 1, false)));
    } catch (QueryMistake half) {
      return Optional.empty();
    }
  }

  /** What was meant, perhaps: it is written into the box, and nothing is searched unasked. */
  private Stream<PaletteEntry> mended(SearchResult result, Typed typed) {
    return result.mistakes().stream()
        .flatMap(mistake -> Stream.ofNullable(mistake.instead()))
        .filter(instead -> !instead.isBlank())
        .distinct()
        .map(
            instead ->
                new PaletteEntry(
                    instead,
                    messages.text("search.mistake.meant"),
                    List.of(),
                    new Deed.Write(0, typed.text().length(), instead)));
  }

  private PaletteEntry everything(String query, SearchResult result) {
    return PaletteEntry.open(
        messages.text("search.palette.all", query),
        messages.text(
            result.exact() ? "search.palette.total" : "search.palette.total-at-least",
            result.total()),
        SearchAddress.nowhere().asking(query).path());
  }

  private PaletteEntry entry(Hit hit, Map<String, Rating> scale) {
    String title = hit.statement().isBlank() ? hit.quote() : hit.statement();
    String from =
        hit.claimant() == null
            ? hit.articleTitle()
            : messages.text("search.palette.by-in", hit.claimant(), hit.articleTitle());
    Stream<Tag> status =
        Arrays.stream(ClaimStatus.values())
            .filter(one -> one.slug().equals(hit.status()))
            .map(one -> messages.text("claims.status." + one.slug()))
            .map(label -> new Tag(label, "state", hit.status()));
    Stream<Tag> ratings =
        hit.ratings().stream()
            .flatMap(rating -> Stream.ofNullable(scale.get(rating.id())))
            .map(rating -> new Tag(rating.label(), "tone", rating.tone()));
    return new PaletteEntry(
        title,
        from,
        Stream.concat(status, ratings).toList(),
        new Deed.Open("articles/%s?claim=%s".formatted(hit.article(), hit.claim())));
  }

  private List<String> notes(SearchResult result) {
    Set<String> notes = new LinkedHashSet<>();
    result.mistakes().forEach(mistake -> notes.add(messages.text(mistake)));
    if (!result.isComplete()) {
      notes.add(messages.text("search.repairing", result.state().done(), result.state().total()));
    }
    return List.copyOf(notes);
  }
}
