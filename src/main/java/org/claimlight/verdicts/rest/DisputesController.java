package org.claimlight.verdicts.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.evidence.SourceId;
import org.claimlight.verdicts.Adjudication;
import org.claimlight.verdicts.AdjudicationCause;
import org.claimlight.verdicts.Adjudications;
import org.claimlight.verdicts.BlindPass;
import org.claimlight.verdicts.Position;
import org.claimlight.verdicts.Review;
import org.claimlight.verdicts.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What teammates disagree on, who decides it, and the pass before they see each other's views. */
@RestController
@RequestMapping("/api/v1")
class DisputesController {

  private final Adjudications adjudications;
  private final BlindPass blind;
  private final Claims claims;
  private final PersonNames names;

  DisputesController(
      Adjudications adjudications, BlindPass blind, Claims claims, PersonNames names) {
    this.adjudications = adjudications;
    this.blind = blind;
    this.claims = claims;
    this.names = names;
  }

  /** One side: who holds a rating, on which verdicts and sources, and who objects to it. */
  record Side(
      String rating,
      List<UUID> verdicts,
      List<UUID> holders,
      List<UUID> objections,
      List<UUID> sources,
      List<UUID> ownSources) {

    static Side of(Position position) {
      return new Side(
          position.rating(),
          position.verdicts().stream().map(verdict -> verdict.id().value()).toList(),
          Stream.concat(
                  position.verdicts().stream().map(Verdict::author), position.supporters().stream())
              .map(PersonId::value)
              .distinct()
              .toList(),
          position.objections().stream().map(Review::id).map(id -> id.value()).toList(),
          ids(position.sources()),
          ids(position.ownSources()));
    }

    private static List<UUID> ids(List<SourceId> sources) {
      return sources.stream().map(SourceId::value).toList();
    }
  }

  /** The sides, and who may decide. */
  record DisputeView(
      String state, List<Side> positions, List<UUID> sharedSources, List<PersonName> mayDecide) {}

  record Decided(
      @Nullable String state,
      @Nullable String rating,
      @Nullable AdjudicationCause cause,
      @Nullable String rationale) {}

  record AdjudicationView(
      UUID id,
      UUID claimId,
      @Nullable PersonName adjudicator,
      String rating,
      AdjudicationCause cause,
      String rationale,
      Instant at) {}

  record Blind(boolean on) {}

  record Named(@Nullable UUID person) {}

  @GetMapping("/claims/{claim}/dispute")
  DisputeView dispute(@PathVariable UUID claim) {
    var id = claims.get(new ClaimId(claim)).id();
    var dispute = adjudications.dispute(id);
    return new DisputeView(
        adjudications.state(id),
        dispute.positions().stream().map(Side::of).toList(),
        Side.ids(dispute.sharedSources()),
        adjudications.eligible(id).stream().map(DisputesController::name).toList());
  }

  @PostMapping("/claims/{claim}/adjudication")
  @ResponseStatus(HttpStatus.CREATED)
  AdjudicationView decide(@PathVariable UUID claim, @RequestBody Decided words) {
    return view(
        adjudications.decide(
            new ClaimId(claim), words.state(), words.rating(), words.cause(), words.rationale()));
  }

  @GetMapping("/claims/{claim}/adjudication")
  AdjudicationView adjudication(@PathVariable UUID claim) {
    return view(adjudications.last(claims.get(new ClaimId(claim))));
  }

  @PostMapping("/claims/{claim}/adjudicators")
  @ResponseStatus(HttpStatus.CREATED)
  void name(@PathVariable UUID claim, @RequestBody Named named) {
    adjudications.name(
        new ClaimId(claim), named.person() == null ? null : new PersonId(named.person()));
  }

  @PostMapping("/claims/{claim}/pass")
  @ResponseStatus(HttpStatus.CREATED)
  void pass(@PathVariable UUID claim) {
    blind.passOn(new ClaimId(claim));
  }

  @PutMapping("/articles/{article}/blind-first-pass")
  Blind blind(@PathVariable UUID article, @RequestBody Blind wish) {
    blind.set(new ArticleId(article), wish.on());
    return wish;
  }

  private AdjudicationView view(Adjudication decision) {
    return new AdjudicationView(
        decision.id(),
        decision.claim().value(),
        names.of(Stream.of(decision.adjudicator())).name(decision.adjudicator()),
        decision.rating(),
        decision.cause(),
        decision.rationale(),
        decision.at());
  }

  private static PersonName name(Person person) {
    return PersonName.of(person);
  }
}
