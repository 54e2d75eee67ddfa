package org.claimlight.verdicts.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.claimlight.accounts.Role;
import org.claimlight.shell.rest.Etag;
import org.claimlight.verdicts.DeskRules;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.RuleChanges;
import org.claimlight.verdicts.Rules;
import org.claimlight.verdicts.RulesWanted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/desk/rules")
class RulesController {

  private final Rules rules;
  private final RuleChanges changes;

  RulesController(Rules rules, RuleChanges changes) {
    this.rules = rules;
    this.changes = changes;
  }

  /** A label of the scale as the API shows and takes it. */
  record Label(
      @Nullable String id,
      @Nullable String label,
      @Nullable Integer ordinal,
      @Nullable String tone,
      @Nullable Integer claimReviewValue,
      @Nullable Instant retiredAt) {

    static Label of(Rating rating) {
      return new Label(
          rating.id(),
          rating.label(),
          rating.ordinal(),
          rating.tone(),
          rating.claimReviewValue(),
          rating.retiredAt());
    }
  }

  /** The rules as they are for the next claim that is marked. */
  record RulesView(
      int edition,
      List<Label> scale,
      int quorum,
      boolean blindFirstPass,
      boolean ownSourcesSuffice,
      String mayImport,
      String maySettle,
      String mayPublish) {

    static RulesView of(DeskRules rules) {
      return new RulesView(
          rules.edition(),
          rules.scale().stream().map(Label::of).toList(),
          rules.quorum(),
          rules.blindFirstPass(),
          rules.ownSourcesSuffice(),
          slug(rules.mayImport()),
          slug(rules.maySettle()),
          slug(rules.mayPublish()));
    }

    private static String slug(Role role) {
      return role.name().toLowerCase(Locale.ROOT);
    }
  }

  /** New rules; what is left out stays as it is. */
  record RulesWish(
      @Nullable List<Label> scale,
      @Nullable Integer quorum,
      @Nullable Boolean blindFirstPass,
      @Nullable Boolean ownSourcesSuffice,
      @Nullable String mayImport,
      @Nullable String maySettle,
      @Nullable String mayPublish) {

    RulesWanted over(RulesWanted now) {
      return new RulesWanted(
          scale == null ? now.scale() : scale.stream().map(RulesWish::label).toList(),
          Objects.requireNonNullElse(quorum, now.quorum()),
          Objects.requireNonNullElse(blindFirstPass, now.blindFirstPass()),
          Objects.requireNonNullElse(ownSourcesSuffice, now.ownSourcesSuffice()),
          mayImport == null ? now.mayImport() : Role.named(mayImport),
          maySettle == null ? now.maySettle() : Role.named(maySettle),
          mayPublish == null ? now.mayPublish() : Role.named(mayPublish));
    }

    private static RulesWanted.Label label(Label wish) {
      return new RulesWanted.Label(
          wish.id(),
          Objects.requireNonNullElse(wish.label(), ""),
          wish.ordinal(),
          Objects.requireNonNullElse(wish.tone(), "off-scale"),
          wish.claimReviewValue(),
          wish.retiredAt() != null);
    }
  }

  @GetMapping
  ResponseEntity<RulesView> get() {
    return answer(rules.current());
  }

  @PutMapping
  ResponseEntity<RulesView> change(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody RulesWish wish) {
    var now = rules.current();
    long edition = Etag.required(ifMatch, now.edition(), "verdicts.rules.stale");
    return answer(changes.change(Math.toIntExact(edition), wish.over(RulesWanted.of(now))));
  }

  private static ResponseEntity<RulesView> answer(DeskRules rules) {
    return ResponseEntity.ok().eTag(Etag.of(rules.edition())).body(RulesView.of(rules));
  }
}
