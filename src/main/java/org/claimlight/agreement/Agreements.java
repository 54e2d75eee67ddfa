package org.claimlight.agreement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.accounts.PersonId;
import org.claimlight.agreement.AgreementReport.Pair;
import org.claimlight.agreement.SpanStudy.Span;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.Placement;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Rules;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes studies of what the desk did and measures them. A rating is what a person said in a verdict
 * of their own: who agreed with a teammate's had read it first, and would make any figure too good.
 * Outdated verdicts are about other words and are left out, as are dismissed claims.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Agreements {

  private static final int PAGE = 100;

  private final Articles articles;
  private final Claims claims;
  private final Verdicts verdicts;
  private final Rules rules;

  Agreements(Articles articles, Claims claims, Verdicts verdicts, Rules rules) {
    this.articles = articles;
    this.claims = claims;
    this.verdicts = verdicts;
    this.rules = rules;
  }

  /**
   * On the ratings of claims.
   *
   * @param article null for the whole desk
   * @param from the first day, in UTC, on which a verdict counts; null for no bound
   * @param to the last one
   */
  public AgreementReport onVerdicts(
      @Nullable ArticleId article, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw AgreementRefused.datesReversed();
    }
    var units = new ArrayList<Map<String, String>>();
    if (article == null) {
      for (int page = 0; (long) page * PAGE < articles.count(); page++) {
        articles.list(page, PAGE).stream()
            .map(Article::id)
            .forEach(each -> units.addAll(ratings(each, from, to)));
      }
    } else {
      units.addAll(ratings(articles.get(article).id(), from, to));
    }
    var study = new RatingStudy(units);
    var order = order();
    return new AgreementReport(
        units.size(),
        study.raters().size(),
        List.of(
            Figure.of("raw", new RawAgreement(), study),
            Figure.of("fleiss-kappa", new FleissKappa(), study),
            Figure.of("krippendorffs-alpha-nominal", KrippendorffsAlpha.nominal(), study),
            Figure.of("krippendorffs-alpha-ordinal", KrippendorffsAlpha.ordinal(order), study)),
        pairs(study).map(two -> pair(study, two.getFirst(), two.getLast())).toList());
  }

  /** On which words of an article's present text are claims, by who marked them. */
  public AgreementReport onSpans(ArticleId article) {
    var revision = articles.currentRevision(article);
    var marked = new TreeMap<String, List<Span>>();
    for (var claim : claims.ofArticle(article)) {
      if (counts(claim) && claim.placement() != Placement.ORPHANED) {
        claim.spans().stream()
            .filter(span -> span.revision() == revision.number())
            .forEach(
                span ->
                    marked
                        .computeIfAbsent(claim.markedBy().toString(), rater -> new ArrayList<>())
                        .add(new Span(span.start(), span.end())));
      }
    }
    var study = new SpanStudy(revision.text().length(), marked);
    var raters = List.copyOf(marked.keySet());
    return new AgreementReport(
        marked.values().stream().mapToInt(List::size).sum(),
        raters.size(),
        List.of(Figure.of("unitizing-alpha", new UnitizingAlpha().of(study))),
        twos(raters)
            .map(
                two ->
                    new Pair(
                        person(two.getFirst()),
                        person(two.getLast()),
                        List.of(
                            Figure.of(
                                "span-f1-exact",
                                SpanF1.exact(two.getFirst(), two.getLast()).of(study)),
                            Figure.of(
                                "span-f1-overlap",
                                SpanF1.overlapping(two.getFirst(), two.getLast()).of(study)))))
            .toList());
  }

  private List<Map<String, String>> ratings(
      ArticleId article, @Nullable LocalDate from, @Nullable LocalDate to) {
    var counted =
        claims.ofArticle(article).stream().filter(Agreements::counts).map(Claim::id).toList();
    var found = verdicts.ofClaims(counted);
    return counted.stream()
        .map(claim -> found.getOrDefault(claim, List.of()))
        .map(
            given ->
                given.stream()
                    .filter(verdict -> verdict.outdated() == null && isWithin(verdict, from, to))
                    .collect(
                        Collectors.toMap(
                            verdict -> verdict.author().toString(),
                            Verdict::rating,
                            (one, other) -> other)))
        .filter(unit -> !unit.isEmpty())
        .toList();
  }

  private static boolean counts(Claim claim) {
    return claim.status() != ClaimStatus.DISMISSED;
  }

  private static boolean isWithin(
      Verdict verdict, @Nullable LocalDate from, @Nullable LocalDate to) {
    var day = verdict.submittedAt().atZone(ZoneOffset.UTC).toLocalDate();
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** The ordered part of the scale. */
  private List<String> order() {
    return rules.current().scale().stream()
        .filter(rating -> rating.ordinal() != null)
        .sorted(Comparator.comparing(rating -> Objects.requireNonNull(rating.ordinal())))
        .map(Rating::id)
        .toList();
  }

  private static Stream<List<String>> pairs(RatingStudy study) {
    return twos(List.copyOf(study.raters())).filter(two -> !study.among(two).units().isEmpty());
  }

  private static Stream<List<String>> twos(List<String> raters) {
    return raters.stream()
        .flatMap(
            one ->
                raters.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .map(other -> List.of(one, other)));
  }

  private static Pair pair(RatingStudy study, String one, String other) {
    var common = study.among(List.of(one, other));
    return new Pair(
        person(one),
        person(other),
        List.of(
            Figure.of("raw", new RawAgreement(), common),
            Figure.of("cohens-kappa", new CohensKappa(one, other), common)));
  }

  private static PersonId person(String rater) {
    return new PersonId(UUID.fromString(rater));
  }
}
