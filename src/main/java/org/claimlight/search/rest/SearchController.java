package org.claimlight.search.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimlight.search.Search;
import org.claimlight.search.SearchRequest;
import org.claimlight.search.SearchResult;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.Fragment;
import org.claimlight.search.index.QueryMistake;
import org.claimlight.search.index.TextField;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

@Tag(name = "Search")
@RestController
@RequestMapping("/api/v1/search")
class SearchController {

  private final Search search;
  private final Messages messages;

  SearchController(Search search, Messages messages) {
    this.search = search;
    this.messages = messages;
  }

  /**
   * @param exact false when there may be more than {@code total}
   * @param complete false while the index is being repaired or catches up: claims may be missing
   */
  record SearchAnswer(
      long total,
      boolean exact,
      boolean complete,
      long tookMs,
      List<AnsweredHit> hits,
      Map<String, List<Value>> facets,
      List<Corrected> corrections,
      List<Mistake> mistakes) {}

  /** A word that stands in no claim, and those that were looked for instead. */
  record Corrected(String word, List<String> instead) {}

  /**
   * What was not understood of the query; the rest was searched.
   *
   * @param at in UTF-16 units of q, from 0
   * @param instead the whole query as it may have been meant
   */
  record Mistake(int at, int length, String message, @Nullable String instead) {}

  /**
   * @param sameClaims of its family, where they were wanted together
   * @param highlights per field what matched: HTML in which all is escaped and the words that
   *     matched stand between {@code <mark>} and {@code </mark>}
   */
  record AnsweredHit(
      String claimId,
      String articleId,
      float score,
      String quote,
      String statement,
      @Nullable String claimant,
      String status,
      List<HitRating> ratings,
      List<String> tags,
      String articleTitle,
      @Nullable String publisher,
      @Nullable LocalDate publishedOn,
      Instant markedAt,
      Instant changedAt,
      List<SameClaim> sameClaims,
      Map<String, List<String>> highlights) {}

  record SameClaim(String claimId, String articleId, String articleTitle, String status) {}

  record HitRating(String id, String label) {}

  record Value(String value, String label, long count) {}

  @Operation(
      summary = "Find claims",
      description =
          "Searches everything committed before the call. The query knows words, \"phrases\","
              + " -not, OR, AND, parentheses, prefix* and the fields claimant: rating: status:"
              + " article: publisher: source: by: reviewer: tag: lang: marked: disputed: sources: ."
              + " What cannot be understood is told in mistakes, and the rest is searched. Dismissed claims are left out unless their"
              + " status is asked for. A facet given more than once means any of its values:"
              + " facet.status, facet.rating, facet.article, facet.claimant, facet.tag,"
              + " facet.person, facet.publisher, facet.lang, facet.month.")
  @GetMapping
  SearchAnswer search(
      @RequestParam(defaultValue = "") String q,
      @Parameter(description = "relevance, newest or activity")
          @RequestParam(defaultValue = "relevance")
          String sort,
      @Parameter(description = "from 0") @RequestParam(defaultValue = "0") int page,
      @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int size,
      @Parameter(
              description =
                  "false for the hits alone: costs less, and more than 1,000 are not counted")
          @RequestParam(defaultValue = "true")
          boolean facets,
      @Parameter(description = "false for hits without what matched in them: costs less")
          @RequestParam(defaultValue = "true")
          boolean highlights,
      @Parameter(
              description =
                  "true for claims that people said are the same as one hit, the others in sameClaims")
          @RequestParam(defaultValue = "false")
          boolean together,
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    return answer(
        search.search(
            new SearchRequest(
                q,
                SearchParameters.chosen(parameters),
                SearchParameters.order(sort),
                page,
                size,
                facets,
                highlights,
                together)));
  }

  private Mistake mistake(QueryMistake mistake) {
    return new Mistake(mistake.at(), mistake.length(), messages.text(mistake), mistake.instead());
  }

  private SearchAnswer answer(SearchResult result) {
    Map<String, List<Value>> facets = new LinkedHashMap<>();
    result
        .facets()
        .forEach(
            (facet, values) ->
                facets.put(
                    facet.key(),
                    values.stream()
                        .map(value -> new Value(value.value(), value.label(), value.count()))
                        .toList()));
    return new SearchAnswer(
        result.total(),
        result.exact(),
        result.isComplete(),
        result.tookMillis(),
        result.hits().stream()
            .map(hit -> hit(hit, result.others().getOrDefault(hit.claim(), List.of())))
            .toList(),
        facets,
        result.corrections().entrySet().stream()
            .map(one -> new Corrected(one.getKey(), one.getValue()))
            .toList(),
        result.mistakes().stream().map(this::mistake).toList());
  }

  private static AnsweredHit hit(Hit hit, List<Hit> others) {
    return new AnsweredHit(
        hit.claim().toString(),
        hit.article().toString(),
        hit.score(),
        hit.quote(),
        hit.statement(),
        hit.claimant(),
        hit.status(),
        hit.ratings().stream().map(rating -> new HitRating(rating.id(), rating.label())).toList(),
        hit.tags(),
        hit.articleTitle(),
        hit.publisher(),
        hit.publishedOn(),
        hit.markedAt(),
        hit.updatedAt(),
        others.stream()
            .map(
                other ->
                    new SameClaim(
                        other.claim().toString(),
                        other.article().toString(),
                        other.articleTitle(),
                        other.status()))
            .toList(),
        highlights(hit.highlights()));
  }

  private static Map<String, List<String>> highlights(Map<TextField, List<Fragment>> highlights) {
    Map<String, List<String>> marked = new LinkedHashMap<>();
    highlights.forEach(
        (field, fragments) ->
            marked.put(field.key(), fragments.stream().map(SearchController::html).toList()));
    return marked;
  }

  private static String html(Fragment fragment) {
    return fragment.runs().stream()
        .map(
            run -> {
              String text = HtmlUtils.htmlEscape(run.text(), "UTF-8");
              return run.matched() ? "<mark>" + text + "</mark>" : text;
            })
        .collect(Collectors.joining());
  }
}
