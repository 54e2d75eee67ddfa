package org.claimlight.claims.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.articles.Block;
import org.claimlight.articles.GivenText;
import org.claimlight.articles.RevisionEntry;
import org.claimlight.claims.Anchored;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.claimlight.claims.Placement;
import org.claimlight.claims.Reanchoring;
import org.claimlight.claims.Span;
import org.claimlight.shell.rest.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An article's texts, and what became of its claims from one to the next. */
@RestController
@RequestMapping("/api/v1/articles/{article}")
class RevisionsController {

  private final Articles articles;
  private final Claims claims;
  private final Reanchoring reanchoring;
  private final GivenText texts;
  private final PersonNames names;

  RevisionsController(
      Articles articles,
      Claims claims,
      Reanchoring reanchoring,
      GivenText texts,
      PersonNames names) {
    this.articles = articles;
    this.claims = claims;
    this.reanchoring = reanchoring;
    this.texts = texts;
    this.names = names;
  }

  /**
   * @param revision the number of the revision that the caller has seen; a newer one is refused
   */
  record NewText(@Nullable String text, @Nullable String html, @Nullable Integer revision) {}

  /** A revision and what became of the claims when it came. */
  record Revised(int revision, List<AnchorView> anchors) {}

  /**
   * What became of a claim.
   *
   * @param score from 0 to 1; absent for a claim that stands on its very words
   * @param was where it stood in the revision before
   */
  record AnchorView(
      UUID claimId,
      int number,
      Placement outcome,
      @Nullable Double score,
      List<Span> was,
      List<Span> spans) {}

  /** A revision without its text. */
  record RevisionSummary(int revision, @Nullable PersonName by, Instant at) {}

  /** One text of the article. */
  record RevisionInFull(int revision, String text, List<Block> blocks) {}

  @PutMapping("/text")
  Revised revise(@PathVariable UUID article, @RequestBody NewText given) {
    var id = new ArticleId(article);
    var words = texts.words(given.text(), given.html());
    var revision = articles.revise(id, given.revision(), words);
    return new Revised(revision.number(), anchors(id, revision.number()));
  }

  @GetMapping("/revisions")
  Listing<RevisionSummary> revisions(@PathVariable UUID article) {
    var found = articles.revisions(articles.get(new ArticleId(article)).id());
    var people = names.of(found.stream().map(RevisionEntry::by));
    return Listing.all(
        found.stream()
            .map(one -> new RevisionSummary(one.number(), people.name(one.by()), one.at()))
            .toList());
  }

  @GetMapping("/revisions/{revision}")
  RevisionInFull revision(@PathVariable UUID article, @PathVariable int revision) {
    var found = articles.revision(new ArticleId(article), revision);
    return new RevisionInFull(found.number(), found.text(), found.blocks());
  }

  @GetMapping("/revisions/{revision}/anchors")
  Listing<AnchorView> anchorsOf(@PathVariable UUID article, @PathVariable int revision) {
    var found = articles.revision(new ArticleId(article), revision);
    return Listing.all(anchors(found.article(), found.number()));
  }

  private List<AnchorView> anchors(ArticleId article, int revision) {
    var outcomes = reanchoring.outcomes(article, revision);
    var numbers =
        claims.byIds(outcomes.stream().map(Anchored::claim).toList()).stream()
            .collect(Collectors.toMap(Claim::id, Claim::number));
    return outcomes.stream()
        .map(
            one ->
                new AnchorView(
                    one.claim().value(),
                    numbers.getOrDefault(one.claim(), 0),
                    one.outcome(),
                    one.score(),
                    one.was(),
                    one.is()))
        .toList();
  }
}
