package org.claimlight.agreement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what counts in a study. */
@Component
class RatedClaims {

  private static final int PAGE = 100;

  private final Articles articles;
  private final Claims claims;
  private final Verdicts verdicts;

  RatedClaims(Articles articles, Claims claims, Verdicts verdicts) {
    this.articles = articles;
    this.claims = claims;
    this.verdicts = verdicts;
  }

  List<RatedClaim> find(
      @Nullable ArticleId article, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw AgreementRefused.datesReversed();
    }
    if (article != null) {
      return ofArticle(articles.get(article).id(), from, to);
    }
    var found = new ArrayList<RatedClaim>();
    for (int page = 0; (long) page * PAGE < articles.count(); page++) {
      articles.list(page, PAGE).stream()
          .map(Article::id)
          .forEach(each -> found.addAll(ofArticle(each, from, to)));
    }
    return found;
  }

  static boolean counts(Claim claim) {
    return claim.status() != ClaimStatus.DISMISSED;
  }

  private List<RatedClaim> ofArticle(
      ArticleId article, @Nullable LocalDate from, @Nullable LocalDate to) {
    var counted =
        claims.ofArticle(article).stream().filter(RatedClaims::counts).map(Claim::id).toList();
    var found = verdicts.ofClaims(counted);
    return counted.stream()
        .flatMap(
            claim -> {
              var given =
                  found.getOrDefault(claim, List.of()).stream()
                      .filter(verdict -> verdict.outdated() == null && isWithin(verdict, from, to))
                      .toList();
              return given.stream()
                  .map(verdict -> day(verdict))
                  .max(LocalDate::compareTo)
                  .map(
                      last ->
                          Stream.of(
                              new RatedClaim(
                                  claim,
                                  article,
                                  YearMonth.from(last),
                                  given.stream()
                                      .collect(
                                          Collectors.toMap(
                                              verdict -> verdict.author().toString(),
                                              Verdict::rating,
                                              (one, other) -> other)))))
                  .orElseGet(Stream::empty);
            })
        .toList();
  }

  private static boolean isWithin(
      Verdict verdict, @Nullable LocalDate from, @Nullable LocalDate to) {
    var day = day(verdict);
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  private static LocalDate day(Verdict verdict) {
    return verdict.submittedAt().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
