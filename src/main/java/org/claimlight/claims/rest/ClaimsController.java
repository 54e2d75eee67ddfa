package org.claimlight.claims.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
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

@RestController
@RequestMapping("/api/v1")
class ClaimsController {

  private static final String STALE = "claims.stale";

  private final Claims claims;
  private final Articles articles;
  private final ClaimViews views;
  private final MergePatch patches;

  ClaimsController(Claims claims, Articles articles, ClaimViews views, MergePatch patches) {
    this.claims = claims;
    this.articles = articles;
    this.views = views;
    this.patches = patches;
  }

  record Why(@Nullable String reason) {}

  @PostMapping("/articles/{article}/claims")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ClaimView> mark(@PathVariable UUID article, @RequestBody Mark mark) {
    var claim = claims.mark(mark.of(new ArticleId(article)));
    return answer(ResponseEntity.created(URI.create("/api/v1/claims/" + claim.id())), claim);
  }

  @GetMapping("/articles/{article}/claims")
  Listing<ClaimView> ofArticle(@PathVariable UUID article) {
    var id = articles.get(new ArticleId(article)).id();
    return Listing.all(views.of(claims.ofArticle(id)));
  }

  @GetMapping("/claims/{claim}")
  ResponseEntity<ClaimView> get(@PathVariable UUID claim) {
    return answer(ResponseEntity.ok(), claims.get(new ClaimId(claim)));
  }

  @PatchMapping(
      path = "/claims/{claim}",
      consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<ClaimView> edit(
      @PathVariable UUID claim,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Schema(implementation = ClaimWords.class) JsonNode patch) {
    var current = claims.get(new ClaimId(claim));
    long version = Etag.required(ifMatch, current.version(), STALE);
    var words = patches.apply(ClaimWords.of(current), patch);
    return answer(ResponseEntity.ok(), claims.edit(current.id(), version, words.edit()));
  }

  @PutMapping("/claims/{claim}/spans")
  ResponseEntity<ClaimView> adjust(
      @PathVariable UUID claim,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Place place) {
    var current = claims.get(new ClaimId(claim));
    long version = Etag.required(ifMatch, current.version(), STALE);
    int revision =
        place.revision() == null ? articles.get(current.article()).revision() : place.revision();
    return answer(
        ResponseEntity.ok(), claims.adjust(current.id(), version, revision, place.selection()));
  }

  @PostMapping("/claims/{claim}/confirmation")
  ResponseEntity<ClaimView> confirmPlace(
      @PathVariable UUID claim,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var current = claims.get(new ClaimId(claim));
    long version = Etag.required(ifMatch, current.version(), STALE);
    return answer(ResponseEntity.ok(), claims.confirmPlace(current.id(), version));
  }

  @DeleteMapping("/claims/{claim}")
  ResponseEntity<ClaimView> dismiss(
      @PathVariable UUID claim,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Why why) {
    var current = claims.get(new ClaimId(claim));
    long version = Etag.required(ifMatch, current.version(), STALE);
    return answer(ResponseEntity.ok(), claims.dismiss(current.id(), version, why.reason()));
  }

  @PostMapping("/claims/{claim}/reopen")
  ResponseEntity<ClaimView> reopen(
      @PathVariable UUID claim,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Why why) {
    var current = claims.get(new ClaimId(claim));
    long version = Etag.required(ifMatch, current.version(), STALE);
    return answer(ResponseEntity.ok(), claims.reopen(current.id(), version, why.reason()));
  }

  private ResponseEntity<ClaimView> answer(ResponseEntity.BodyBuilder response, Claim claim) {
    return response.eTag(Etag.of(claim.version())).body(views.of(claim));
  }
}
