package org.claimlight.matching.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.evidence.Source;
import org.claimlight.matching.Caution;
import org.claimlight.matching.Correction;
import org.claimlight.matching.EarlierVerdict;
import org.claimlight.matching.Families;
import org.claimlight.matching.Match;
import org.claimlight.matching.MatchAnswer;
import org.claimlight.matching.Matches;
import org.claimlight.matching.Reuse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Earlier claims that say the same, and what people say of them. */
@Tag(name = "Matches")
@RestController
@RequestMapping("/api/v1")
class MatchesController {

  private final Matches matches;
  private final Families families;
  private final Reuse reuse;
  private final Claims claims;

  MatchesController(Matches matches, Families families, Reuse reuse, Claims claims) {
    this.matches = matches;
    this.families = families;
    this.reuse = reuse;
    this.claims = claims;
  }

  /**
   * @param comparedBy words-and-meaning, or why by words only: words-while-loading,
   *     words-switched-off, words-unsupported
   * @param pending of how many changed claims the meaning is not known yet
   */
  record MatchesAnswer(List<MatchView> matches, String comparedBy, long pending) {}

  record MatchRating(String id, String label) {}

  /**
   * @param score grows with the likeness; comparable between texts
   * @param degree same, likely or perhaps
   * @param meaning cosine of what both mean, at most 1; null when it is not known
   * @param sharedWords words of the text that the claim has as well, the rarest first
   * @param cautions why they may not say the same although they sound so: numbers-differ,
   *     one-denies
   * @param decision confirmed when somebody said that they are the same, else open
   */
  record MatchView(
      UUID claimId,
      UUID articleId,
      String articleTitle,
      @Nullable LocalDate publishedOn,
      int number,
      String quote,
      String statement,
      @Nullable String claimant,
      String status,
      @Nullable MatchRating rating,
      Instant markedAt,
      Instant changedAt,
      double score,
      String degree,
      @Nullable Double meaning,
      List<String> sharedWords,
      List<String> cautions,
      String decision) {}

  /**
   * @param same whether the two claims are the same
   */
  record MatchSaying(boolean same) {}

  record EarlierSource(
      String url,
      String title,
      @Nullable String publisher,
      @Nullable LocalDate publishedOn,
      String quote,
      String stance,
      String tier) {}

  /** A verdict to begin with: nothing is stored. */
  record Draft(
      UUID claimId,
      MatchRating rating,
      String rationale,
      @Nullable String confidence,
      List<EarlierSource> sources) {}

  record FamilyView(List<Member> claims, @Nullable CorrectionView corrected) {}

  record Member(UUID claimId, UUID articleId, int number, String statement, String status) {}

  /** Another claim of the family was settled with another rating; nobody has looked since. */
  record CorrectionView(UUID claimId, String was, String now, Instant at) {}

  @GetMapping("/matches")
  MatchesAnswer ofText(
      @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "10") int limit) {
    return answer(matches.ofText(text, limit));
  }

  @GetMapping("/claims/{claim}/matches")
  MatchesAnswer ofClaim(@PathVariable UUID claim, @RequestParam(defaultValue = "10") int limit) {
    return answer(matches.ofClaim(new ClaimId(claim), limit));
  }

  @PutMapping("/claims/{claim}/matches/{other}")
  FamilyView decide(
      @PathVariable UUID claim, @PathVariable UUID other, @RequestBody MatchSaying wanted) {
    if (wanted.same()) {
      families.confirm(new ClaimId(claim), new ClaimId(other));
    } else {
      families.reject(new ClaimId(claim), new ClaimId(other));
    }
    return family(claim);
  }

  @DeleteMapping("/claims/{claim}/matches/{other}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable UUID claim, @PathVariable UUID other) {
    families.takeBack(new ClaimId(claim), new ClaimId(other));
  }

  @GetMapping("/claims/{claim}/family")
  FamilyView family(@PathVariable UUID claim) {
    ClaimId id = claims.get(new ClaimId(claim)).id();
    return new FamilyView(
        families.relativesOf(id).stream().map(MatchesController::member).toList(),
        families.correctionFor(id).map(MatchesController::correction).orElse(null));
  }

  @DeleteMapping("/claims/{claim}/family/correction")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lookedAt(@PathVariable UUID claim) {
    families.lookedAt(claims.get(new ClaimId(claim)).id());
  }

  @GetMapping("/claims/{claim}/verdict-draft")
  Draft draft(@PathVariable UUID claim) {
    EarlierVerdict before = reuse.of(new ClaimId(claim));
    return new Draft(
        claim,
        new MatchRating(before.rating().id(), before.rating().label()),
        before.rationale(),
        before.confidence() == null ? null : before.confidence().slug(),
        before.sources().stream().map(MatchesController::source).toList());
  }

  private static Member member(Claim claim) {
    return new Member(
        claim.id().value(),
        claim.article().value(),
        claim.number(),
        claim.wording(),
        claim.status().slug());
  }

  private static CorrectionView correction(Correction one) {
    return new CorrectionView(one.corrected().value(), one.was(), one.now(), one.at());
  }

  private static EarlierSource source(Source source) {
    return new EarlierSource(
        source.url(),
        source.title(),
        source.publisher(),
        source.publishedOn(),
        source.quote(),
        source.stance().slug(),
        source.tier().slug());
  }

  private static MatchesAnswer answer(MatchAnswer found) {
    return new MatchesAnswer(
        found.matches().stream().map(MatchesController::view).toList(),
        found.by().slug(),
        found.pending());
  }

  private static MatchView view(Match match) {
    Claim claim = match.claim();
    return new MatchView(
        claim.id().value(),
        claim.article().value(),
        match.article().title(),
        match.article().publishedOn(),
        claim.number(),
        claim.quote(),
        claim.statement(),
        claim.claimant(),
        claim.status().slug(),
        match.rating() == null
            ? null
            : new MatchRating(match.rating().id(), match.rating().label()),
        claim.markedAt(),
        claim.changedAt(),
        match.score(),
        match.degree().slug(),
        match.meaning(),
        match.shared(),
        match.cautions().stream().map(Caution::slug).toList(),
        match.decision().slug());
  }
}
