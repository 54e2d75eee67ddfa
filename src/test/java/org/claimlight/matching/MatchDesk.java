package org.claimlight.matching;

import java.util.ArrayList;
import java.util.List;
import org.claimlight.accounts.As;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.evidence.SourceDetails;
import org.claimlight.evidence.SourceId;
import org.claimlight.evidence.Sources;
import org.claimlight.evidence.Stance;
import org.claimlight.evidence.Tier;
import org.claimlight.verdicts.Decision;
import org.claimlight.verdicts.Reviews;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.Verdicts;
import org.springframework.stereotype.Component;

/** What tests of earlier checks have Ana and Ben do. */
@Component
public class MatchDesk {

  private final Articles articles;
  private final Claims claims;
  private final Sources sources;
  private final Verdicts verdicts;
  private final Reviews reviews;

  MatchDesk(Articles articles, Claims claims, Sources sources, Verdicts verdicts, Reviews reviews) {
    this.articles = articles;
    this.claims = claims;
    this.sources = sources;
    this.verdicts = verdicts;
    this.reviews = reviews;
  }

  /** Ana marks the first sentence of an article of its own. */
  public Claim claim(String words) {
    return As.user(
        "ana",
        () -> {
          Article article =
              articles.importText(NewArticle.ofText("On " + words, words + ". So it was said."));
          return claims.mark(NewClaim.of(article.id(), 1, new Selection.ByQuote(words, "", "")));
        });
  }

  public SourceId source(Claim claim, String url) {
    return As.user(
            "ana",
            () ->
                sources.add(
                    claim.id(),
                    new SourceDetails(
                        url, "Tables", null, null, null, "", Stance.REFUTES, Tier.OFFICIAL)))
        .id();
  }

  /** Ana rates the claim and Ben agrees. */
  public void settle(Claim claim, String rating, SourceId... restsOn) {
    Verdict verdict = rate(claim, rating, restsOn);
    As.user("ben", () -> reviews.give(verdict.id(), verdict.edition(), Decision.AGREE, ""));
  }

  /** Ana rates the claim, and nobody has agreed yet. */
  public Verdict rate(Claim claim, String rating, SourceId... restsOn) {
    return As.user(
        "ana",
        () ->
            verdicts.submit(
                claim.id(),
                new VerdictDetails(rating, "It was counted twice.", null, List.of(restsOn))));
  }

  /** The editor reopens it, Ana says something else, and Ben agrees again. */
  public void settleAnew(ClaimId id, String rating) {
    As.editor(() -> claims.reopen(id, claims.get(id).version(), "New figures."));
    Verdict now =
        As.user(
            "ana",
            () -> {
              Verdict before = new ArrayList<>(verdicts.ofClaim(id)).getFirst();
              return verdicts.change(
                  before.id(),
                  before.version(),
                  new VerdictDetails(rating, "The new figures say so.", null, List.of()));
            });
    As.user("ben", () -> reviews.give(now.id(), now.edition(), Decision.AGREE, ""));
  }

  public void dismiss(Claim claim) {
    As.user("ana", () -> claims.dismiss(claim.id(), claim.version(), "An opinion."));
  }
}
