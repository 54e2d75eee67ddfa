package org.claimlight.verdicts.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.shell.rest.Etag;
import org.claimlight.shell.rest.Listing;
import org.claimlight.shell.rest.MergePatch;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.VerdictId;
import org.claimlight.verdicts.Verdicts;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1")
class VerdictsController {

  static final String STALE = "verdicts.stale";

  private final Verdicts verdicts;
  private final Claims claims;
  private final PersonNames names;
  private final MergePatch patches;

  VerdictsController(Verdicts verdicts, Claims claims, PersonNames names, MergePatch patches) {
    this.verdicts = verdicts;
    this.claims = claims;
    this.names = names;
    this.patches = patches;
  }

  @PostMapping("/claims/{claim}/verdicts")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<VerdictView> submit(
      @PathVariable UUID claim,
      @RequestParam(required = false) @Nullable Integer claimEdition,
      @RequestBody VerdictWords words) {
    var verdict = verdicts.submit(new ClaimId(claim), claimEdition, words.details());
    return answer(ResponseEntity.created(URI.create("/api/v1/verdicts/" + verdict.id())), verdict);
  }

  @GetMapping("/claims/{claim}/verdicts")
  Listing<VerdictView> ofClaim(@PathVariable UUID claim) {
    var found = verdicts.ofClaim(claims.get(new ClaimId(claim)).id());
    var people = names.of(found.stream().map(Verdict::author));
    return Listing.all(
        found.stream()
            .map(verdict -> VerdictView.of(verdict, people.name(verdict.author())))
            .toList());
  }

  @GetMapping("/verdicts/{verdict}")
  ResponseEntity<VerdictView> get(@PathVariable UUID verdict) {
    return answer(ResponseEntity.ok(), verdicts.get(new VerdictId(verdict)));
  }

  @PatchMapping(
      path = "/verdicts/{verdict}",
      consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<VerdictView> change(
      @PathVariable UUID verdict,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Schema(implementation = VerdictWords.class) JsonNode patch) {
    var current = verdicts.get(new VerdictId(verdict));
    long version = Etag.required(ifMatch, current.version(), STALE);
    var words = patches.apply(VerdictWords.of(current), patch);
    return answer(ResponseEntity.ok(), verdicts.change(current.id(), version, words.details()));
  }

  @PostMapping("/verdicts/{verdict}/confirmation")
  ResponseEntity<VerdictView> confirm(
      @PathVariable UUID verdict,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var current = verdicts.get(new VerdictId(verdict));
    long version = Etag.required(ifMatch, current.version(), STALE);
    return answer(ResponseEntity.ok(), verdicts.confirm(current.id(), version));
  }

  @DeleteMapping("/verdicts/{verdict}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable UUID verdict,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var current = verdicts.get(new VerdictId(verdict));
    verdicts.withdraw(current.id(), Etag.required(ifMatch, current.version(), STALE));
  }

  private ResponseEntity<VerdictView> answer(ResponseEntity.BodyBuilder response, Verdict verdict) {
    var people = names.of(Stream.of(verdict.author()));
    return response
        .eTag(Etag.of(verdict.version()))
        .body(VerdictView.of(verdict, people.name(verdict.author())));
  }
}
