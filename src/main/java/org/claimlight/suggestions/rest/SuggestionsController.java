package org.claimlight.suggestions.rest;

import java.net.URI;
import java.util.UUID;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.rest.ClaimView;
import org.claimlight.claims.rest.ClaimViews;
import org.claimlight.shell.rest.Etag;
import org.claimlight.shell.rest.Paging;
import org.claimlight.shell.rest.RequestRefused;
import org.claimlight.suggestions.Evaluations;
import org.claimlight.suggestions.SuggestionId;
import org.claimlight.suggestions.Suggestions;
import org.claimlight.suggestions.rest.SuggestionViews.DecisionView;
import org.claimlight.suggestions.rest.SuggestionViews.EvaluationView;
import org.claimlight.suggestions.rest.SuggestionViews.SuggestionsView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class SuggestionsController {

  private final Suggestions suggestions;
  private final Evaluations evaluations;
  private final SuggestionViews views;
  private final ClaimViews claims;

  SuggestionsController(
      Suggestions suggestions, Evaluations evaluations, SuggestionViews views, ClaimViews claims) {
    this.suggestions = suggestions;
    this.evaluations = evaluations;
    this.views = views;
    this.claims = claims;
  }

  @GetMapping("/articles/{article}/suggestions")
  SuggestionsView ofArticle(
      @PathVariable UUID article, @RequestParam(defaultValue = "20") int limit) {
    if (limit < 1 || limit > Paging.LARGEST) {
      throw new RequestRefused(HttpStatus.BAD_REQUEST, "api.size-unfit", "limit", Paging.LARGEST);
    }
    return views.of(suggestions.of(new ArticleId(article), limit));
  }

  @PostMapping("/articles/{article}/suggestions/{suggestion}/accept")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ClaimView> accept(@PathVariable UUID article, @PathVariable String suggestion) {
    var claim = suggestions.accept(new ArticleId(article), new SuggestionId(suggestion));
    return ResponseEntity.created(URI.create("/api/v1/claims/" + claim.id()))
        .eTag(Etag.of(claim.version()))
        .body(claims.of(claim));
  }

  @PostMapping("/articles/{article}/suggestions/{suggestion}/reject")
  @ResponseStatus(HttpStatus.CREATED)
  DecisionView reject(@PathVariable UUID article, @PathVariable String suggestion) {
    suggestions.reject(new ArticleId(article), new SuggestionId(suggestion));
    return new DecisionView(suggestion, "rejected");
  }

  @PostMapping("/articles/{article}/suggestions/{suggestion}/restore")
  DecisionView takeBack(@PathVariable UUID article, @PathVariable String suggestion) {
    suggestions.takeBack(new ArticleId(article), new SuggestionId(suggestion));
    return new DecisionView(suggestion, "none");
  }

  @GetMapping("/suggestions/evaluation")
  EvaluationView evaluation() {
    return views.of(evaluations.evaluate());
  }
}
