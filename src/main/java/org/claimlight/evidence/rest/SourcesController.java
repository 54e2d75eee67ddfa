package org.claimlight.evidence.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.SourceDetails;
import org.claimlight.evidence.SourceId;
import org.claimlight.evidence.Sources;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1")
class SourcesController {

  private static final String STALE = "evidence.stale";

  private final Sources sources;
  private final Claims claims;
  private final PersonNames names;
  private final MergePatch patches;

  SourcesController(Sources sources, Claims claims, PersonNames names, MergePatch patches) {
    this.sources = sources;
    this.claims = claims;
    this.names = names;
    this.patches = patches;
  }

  @PostMapping("/claims/{claim}/sources")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SourceView> add(@PathVariable UUID claim, @RequestBody SourceDetails details) {
    var source = sources.add(new ClaimId(claim), details);
    return answer(ResponseEntity.created(URI.create("/api/v1/sources/" + source.id())), source);
  }

  @GetMapping("/claims/{claim}/sources")
  Listing<SourceView> ofClaim(@PathVariable UUID claim) {
    var found = sources.ofClaim(claims.get(new ClaimId(claim)).id());
    var people = names.of(found.stream().map(Source::addedBy));
    return Listing.all(
        found.stream()
            .map(source -> SourceView.of(source, people.name(source.addedBy())))
            .toList());
  }

  @GetMapping("/sources/{source}")
  ResponseEntity<SourceView> get(@PathVariable UUID source) {
    return answer(ResponseEntity.ok(), sources.get(new SourceId(source)));
  }

  @PatchMapping(
      path = "/sources/{source}",
      consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<SourceView> edit(
      @PathVariable UUID source,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Schema(implementation = SourceDetails.class) JsonNode patch) {
    var current = sources.get(new SourceId(source));
    long version = Etag.required(ifMatch, current.version(), STALE);
    var details = patches.apply(SourceDetails.of(current), patch);
    return answer(ResponseEntity.ok(), sources.edit(current.id(), version, details));
  }

  @DeleteMapping("/sources/{source}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable UUID source,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var current = sources.get(new SourceId(source));
    sources.remove(current.id(), Etag.required(ifMatch, current.version(), STALE));
  }

  private ResponseEntity<SourceView> answer(ResponseEntity.BodyBuilder response, Source source) {
    var people = names.of(Stream.of(source.addedBy()));
    return response
        .eTag(Etag.of(source.version()))
        .body(SourceView.of(source, people.name(source.addedBy())));
  }
}
