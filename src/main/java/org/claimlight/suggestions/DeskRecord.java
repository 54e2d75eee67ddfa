package org.claimlight.suggestions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.articles.Revision;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.Span;
import org.claimlight.shell.Messages;
import org.claimlight.suggestions.ranking.CheckedArticle;
import org.claimlight.suggestions.ranking.Example;
import org.springframework.stereotype.Component;

/** What the desk decided on the sentences of an article, by its claims and its decisions. */
@Component
class DeskRecord {

  /**
   * How much it says at the most that a sentence of an article that is worked through was left
   * unmarked: somebody may have passed over it.
   */
  private static final double UNMARKED = 0.2;

  private final Articles articles;
  private final Claims claims;
  private final DecisionRepository decisions;
  private final Analyses analyses;
  private final Messages messages;

  DeskRecord(
      Articles articles,
      Claims claims,
      DecisionRepository decisions,
      Analyses analyses,
      Messages messages) {
    this.articles = articles;
    this.claims = claims;
    this.decisions = decisions;
    this.analyses = analyses;
    this.messages = messages;
  }

  /** An article as it stands: its sentences, and what was decided on each. */
  Standing standing(Article article) {
    var revision = articles.currentRevision(article.id());
    var analysis = analyses.of(article, revision);
    var decided = decisions.ofArticle(article.id());
    var withdrawn =
        decided.stream()
            .filter(decision -> decision.kind() == Decision.Kind.WITHDRAWN)
            .map(Decision::claim)
            .collect(Collectors.toCollection(HashSet<ClaimId>::new));
    var slip = messages.text("claims.marked-by-mistake");
    // What was marked by a slip and undone says nothing of the sentence.
    var meant =
        claims.ofArticle(article.id()).stream()
            .filter(
                claim ->
                    claim.status() != ClaimStatus.DISMISSED
                        || !(withdrawn.contains(claim.id()) || slip.equals(claim.dismissReason())))
            .toList();
    var rejected =
        decided.stream()
            .filter(decision -> decision.kind() == Decision.Kind.REJECTED)
            .map(Decision::suggestion)
            .collect(Collectors.toSet());
    return new Standing(
        revision,
        analysis,
        analysis.covered(spans(meant, claim -> claim.status() != ClaimStatus.DISMISSED)),
        analysis.covered(spans(meant, claim -> claim.status() == ClaimStatus.DISMISSED)),
        rejected,
        isWorkedThrough(meant));
  }

  /** What there is to be learned from an article. */
  CheckedArticle learnFrom(ArticleId id) {
    var standing = standing(articles.get(id));
    var candidates = standing.analysis().candidates();
    var signs = new ArrayList<Integer>();
    var marked = new ArrayList<Boolean>();
    int worth = 0;
    for (int at = 0; at < candidates.size(); at++) {
      signs.add(candidates.get(at).signs());
      marked.add(standing.marked()[at]);
      worth += standing.marked()[at] ? 1 : 0;
    }
    // All that were left together never say more than all that were marked, or a desk that marks
    // little would seem to find nothing worth checking.
    double left =
        standing.workedThrough()
            ? Math.min(UNMARKED, (double) worth / Math.max(1, candidates.size() - worth))
            : 0;
    var examples = new ArrayList<Example>();
    for (int at = 0; at < candidates.size(); at++) {
      if (marked.get(at)) {
        examples.add(new Example(signs.get(at), true, 1));
      } else if (standing.isTurnedDown(at)) {
        examples.add(new Example(signs.get(at), false, 1));
      } else if (left > 0) {
        examples.add(new Example(signs.get(at), false, left));
      }
    }
    return new CheckedArticle(signs, marked, examples);
  }

  /** Nothing waits for anybody, as far as everybody may know. */
  private static boolean isWorkedThrough(List<Claim> claims) {
    return claims.stream().anyMatch(claim -> claim.status() == ClaimStatus.SETTLED)
        && claims.stream().noneMatch(claim -> claim.status().isUnderWork());
  }

  private static List<Span> spans(List<Claim> claims, Predicate<Claim> which) {
    return claims.stream().filter(which).flatMap(claim -> claim.spans().stream()).toList();
  }

  /**
   * @param marked of each candidate whether it is a claim
   * @param dismissed whether it was found to be none
   * @param rejected what was turned down as a suggestion
   */
  record Standing(
      Revision revision,
      Analysis analysis,
      boolean[] marked,
      boolean[] dismissed,
      Set<SuggestionId> rejected,
      boolean workedThrough) {

    boolean isRejected(int at) {
      return rejected.contains(analysis.candidates().get(at).id());
    }

    boolean isTurnedDown(int at) {
      return dismissed[at] || isRejected(at);
    }

    boolean isOpen(int at) {
      return !marked[at] && !isTurnedDown(at);
    }
  }
}
