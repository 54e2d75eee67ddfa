package org.claimlight.search.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.search.SavedSearch;
import org.claimlight.search.SavedSearchDetails;
import org.claimlight.search.SavedSearchId;
import org.claimlight.search.SavedSearches;
import org.claimlight.search.SearchState;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Order;
import org.claimlight.shell.rest.Etag;
import org.claimlight.shell.rest.Listing;
import org.claimlight.shell.rest.MergePatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Searches that the one who asks keeps, and the desk's. */
@RestController
@RequestMapping("/api/v1/saved-searches")
class SavedSearchesController {

  private static final String STALE = "search.saved.stale";

  private final SavedSearches saved;
  private final PersonNames names;
  private final MergePatch patches;

  SavedSearchesController(SavedSearches saved, PersonNames names, MergePatch patches) {
    this.saved = saved;
    this.names = names;
    this.patches = patches;
  }

  /** What can be changed of a saved search. */
  record SavedSearchWords(
      @Nullable String name,
      @Nullable Boolean desk,
      @Nullable String q,
      @Nullable Map<String, List<String>> facets,
      @Nullable String sort) {

    static SavedSearchWords of(SavedSearch one) {
      return new SavedSearchWords(
          one.name(), one.desk(), one.state().q(), keyed(one.state()), one.state().order().key());
    }

    SavedSearchDetails details() {
      Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
      if (facets != null) {
        facets.forEach(
            (key, values) -> chosen.put(SearchParameters.facet(key), new LinkedHashSet<>(values)));
      }
      return new SavedSearchDetails(
          name,
          Boolean.TRUE.equals(desk),
          new SearchState(
              q == null ? "" : q,
              chosen,
              sort == null ? Order.RELEVANCE : SearchParameters.order(sort)));
    }
  }

  /**
   * A search to keep.
   *
   * @param alert whether to be told of claims that come to answer it; yes unless said otherwise
   */
  record NewSavedSearch(
      @Nullable String name,
      @Nullable Boolean desk,
      @Nullable String q,
      @Nullable Map<String, List<String>> facets,
      @Nullable String sort,
      @Nullable Boolean alert) {}

  record SavedSearchView(
      UUID id,
      String name,
      boolean desk,
      @Nullable PersonName owner,
      String q,
      Map<String, List<String>> facets,
      String sort,
      boolean alert,
      int newAnswers,
      @Nullable PersonName changedBy,
      Instant changedAt,
      long version) {}

  @GetMapping
  Listing<SavedSearchView> all() {
    return list(saved.all());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SavedSearchView> save(@RequestBody NewSavedSearch wanted) {
    var words =
        new SavedSearchWords(
            wanted.name(), wanted.desk(), wanted.q(), wanted.facets(), wanted.sort());
    var one = saved.save(words.details(), !Boolean.FALSE.equals(wanted.alert()));
    return answer(ResponseEntity.created(URI.create("/api/v1/saved-searches/" + one.id())), one);
  }

  @GetMapping("/{search}")
  ResponseEntity<SavedSearchView> get(@PathVariable UUID search) {
    return answer(ResponseEntity.ok(), saved.get(new SavedSearchId(search)));
  }

  @PatchMapping(
      path = "/{search}",
      consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<SavedSearchView> change(
      @PathVariable UUID search,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Schema(implementation = SavedSearchWords.class) JsonNode patch) {
    var current = saved.get(new SavedSearchId(search));
    long version = Etag.required(ifMatch, current.version(), STALE);
    var words = patches.apply(SavedSearchWords.of(current), patch);
    return answer(ResponseEntity.ok(), saved.change(current.id(), version, words.details()));
  }

  @DeleteMapping("/{search}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      @PathVariable UUID search,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var current = saved.get(new SavedSearchId(search));
    saved.delete(current.id(), Etag.required(ifMatch, current.version(), STALE));
  }

  /** From now on the one who asks is told. */
  @PutMapping("/{search}/alert")
  SavedSearchView follow(@PathVariable UUID search) {
    return list(List.of(saved.follow(new SavedSearchId(search), true))).items().getFirst();
  }

  @DeleteMapping("/{search}/alert")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unfollow(@PathVariable UUID search) {
    saved.follow(new SavedSearchId(search), false);
  }

  private ResponseEntity<SavedSearchView> answer(
      ResponseEntity.BodyBuilder response, SavedSearch one) {
    return response.eTag(Etag.of(one.version())).body(list(List.of(one)).items().getFirst());
  }

  private Listing<SavedSearchView> list(List<SavedSearch> found) {
    var people = names.of(found.stream().flatMap(one -> Stream.of(one.owner(), one.changedBy())));
    return Listing.all(
        found.stream()
            .map(
                one ->
                    new SavedSearchView(
                        one.id().value(),
                        one.name(),
                        one.desk(),
                        people.name(one.owner()),
                        one.state().q(),
                        keyed(one.state()),
                        one.state().order().key(),
                        one.followed(),
                        one.fresh(),
                        people.name(one.changedBy()),
                        one.changedAt(),
                        one.version()))
            .toList());
  }

  private static Map<String, List<String>> keyed(SearchState state) {
    Map<String, List<String>> facets = new LinkedHashMap<>();
    state.chosen().forEach((facet, values) -> facets.put(facet.key(), List.copyOf(values)));
    return facets;
  }
}
