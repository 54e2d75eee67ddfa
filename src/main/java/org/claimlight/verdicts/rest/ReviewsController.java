package org.claimlight.verdicts.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.shell.rest.Etag;
import org.claimlight.shell.rest.Listing;
import org.claimlight.verdicts.Decision;
import org.claimlight.verdicts.Review;
import org.claimlight.verdicts.Reviews;
import org.claimlight.verdicts.VerdictId;
import org.claimlight.verdicts.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/verdicts/{verdict}/reviews")
class ReviewsController {

  private final Reviews reviews;
  private final Verdicts verdicts;
  private final PersonNames names;

  ReviewsController(Reviews reviews, Verdicts verdicts, PersonNames names) {
    this.reviews = reviews;
    this.verdicts = verdicts;
    this.names = names;
  }

  /** A teammate's answer to a verdict. */
  record ReviewWords(
      @Nullable Decision decision, @Nullable String comment, @Nullable VerdictWords ownVerdict) {}

  /** A review as the API shows it; it counts while the verdict has the edition it answers. */
  record ReviewView(
      UUID id,
      UUID verdictId,
      @Nullable PersonName reviewer,
      int edition,
      Decision decision,
      String comment,
      Instant at) {

    static ReviewView of(Review review, @Nullable PersonName reviewer) {
      return new ReviewView(
          review.id().value(),
          review.verdict().value(),
          reviewer,
          review.edition(),
          review.decision(),
          review.comment(),
          review.at());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ReviewView give(
      @PathVariable UUID verdict,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ReviewWords words) {
    var id = new VerdictId(verdict);
    var edition = editionRead(id, ifMatch);
    var own = words.ownVerdict();
    var review =
        own == null
            ? reviews.give(id, edition, words.decision(), words.comment())
            : reviews.giveWithVerdict(
                id, edition, words.decision(), words.comment(), own.details());
    return views(List.of(review)).getFirst();
  }

  @GetMapping
  Listing<ReviewView> ofVerdict(@PathVariable UUID verdict) {
    return Listing.all(views(verdicts.get(new VerdictId(verdict)).reviews()));
  }

  /** A caller who says which version they have read must not answer another. */
  private @Nullable Integer editionRead(VerdictId id, @Nullable String ifMatch) {
    if (ifMatch == null) {
      return null;
    }
    var read = verdicts.get(id);
    Etag.required(ifMatch, read.version(), VerdictsController.STALE);
    return read.edition();
  }

  private List<ReviewView> views(List<Review> given) {
    var people = names.of(given.stream().map(Review::reviewer));
    return given.stream()
        .map(review -> ReviewView.of(review, people.name(review.reviewer())))
        .toList();
  }
}
