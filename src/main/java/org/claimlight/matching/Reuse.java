package org.claimlight.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.SourceDetails;
import org.claimlight.evidence.SourceId;
import org.claimlight.evidence.Sources;
import org.claimlight.shell.WebAddress;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.Verdicts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a verdict with what was found out before. It gives no verdict: a person reads the draft,
 * changes it and sends it, and a teammate reviews it, as always.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Reuse {

  private final Claims claims;
  private final Articles articles;
  private final Sources sources;
  private final Verdicts verdicts;

  Reuse(Claims claims, Articles articles, Sources sources, Verdicts verdicts) {
    this.claims = claims;
    this.articles = articles;
    this.sources = sources;
    this.verdicts = verdicts;
  }

  /**
   * What the desk decided of a claim: the oldest verdict with the rating it settled on.
   *
   * @throws MatchRefused while it is not settled
   */
  public EarlierVerdict of(ClaimId id) {
    Claim claim = claims.get(id);
    Rating rating = verdicts.settledRating(claim).orElseThrow(MatchRefused::notSettled);
    Optional<Verdict> verdict =
        verdicts.ofClaim(id).stream()
            .filter(one -> one.rating().equals(rating.id()))
            .min(Comparator.comparing(Verdict::submittedAt));
    List<Source> attached = sources.ofClaim(id);
    return new EarlierVerdict(
        claim,
        rating,
        verdict.map(Verdict::rationale).orElse(""),
        verdict.map(Verdict::confidence).orElse(null),
        verdict
            .map(one -> attached.stream().filter(s -> one.sources().contains(s.id())).toList())
            .orElse(attached));
  }

  /**
   * A draft and what was attached for it.
   *
   * @param attached the sources that the claim did not have before
   */
  public record Begun(VerdictDetails draft, List<Source> attached) {}

  /**
   * Attaches an earlier claim's evidence to another claim, as far as it lacks it, for a draft of a
   * verdict on it. An article is no evidence for itself: where the earlier claim rests on the other
   * one's article, that source is left out.
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Begun begin(ClaimId earlier, ClaimId claimId) {
    EarlierVerdict before = of(earlier);
    Claim claim = claims.holdForWork(claimId);
    String own = articles.get(claim.article()).sourceUrl();
    List<Source> there = sources.ofClaim(claimId);
    List<SourceId> restsOn = new ArrayList<>();
    List<Source> attached = new ArrayList<>();
    for (Source source : before.sources()) {
      if (own != null && WebAddress.samePage(own, source.url())) {
        continue;
      }
      Source same =
          there.stream()
              .filter(one -> WebAddress.samePage(one.url(), source.url()))
              .findFirst()
              .orElse(null);
      if (same == null) {
        same = sources.add(claimId, SourceDetails.of(source));
        attached.add(same);
      }
      restsOn.add(same.id());
    }
    return new Begun(
        new VerdictDetails(before.rating().id(), before.rationale(), before.confidence(), restsOn),
        attached);
  }
}
