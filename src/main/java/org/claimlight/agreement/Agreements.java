package org.claimlight.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.accounts.PersonId;
import org.claimlight.agreement.AgreementReport.Month;
import org.claimlight.agreement.AgreementReport.Pair;
import org.claimlight.agreement.SpanStudy.Span;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claims;
import org.claimlight.claims.Placement;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Rules;
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

  private final RatedClaims rated;
  private final Articles articles;
  private final Claims claims;
  private final Rules rules;

  Agreements(RatedClaims rated, Articles articles, Claims claims, Rules rules) {
    this.rated = rated;
    this.articles = articles;
    this.claims = claims;
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
    var found = rated.find(article, from, to);
    var study = study(found);
    return new AgreementReport(
        found.size(),
        study.raters().size(),
        figures(study),
        pairs(study).map(two -> pair(study, two.getFirst(), two.getLast())).toList(),
        scale().stream().map(label -> label(study, label)).toList(),
        months(found));
  }

  /**
   * Who says what where another says what.
   *
   * @param one whose ratings are the rows; null, with {@code other}, for every two people, each
   *     counted both ways
   * @param other whose ratings are the columns
   */
  public Confusion confusion(
      @Nullable ArticleId article,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable PersonId one,
      @Nullable PersonId other) {
    var cells = new LinkedHashMap<List<String>, Set<Confusion.Place>>();
    for (var claim : rated.find(article, from, to)) {
      var ratings = claim.ratings();
      for (var row : ratings.keySet()) {
        for (var column : ratings.keySet()) {
          if (!row.equals(column) && isOf(row, one) && isOf(column, other)) {
            cells
                .computeIfAbsent(
                    List.of(
                        Objects.requireNonNull(ratings.get(row)),
                        Objects.requireNonNull(ratings.get(column))),
                    key -> new LinkedHashSet<>())
                .add(new Confusion.Place(claim.claim(), claim.article()));
          }
        }
      }
    }
    return new Confusion(
        scale(),
        cells.entrySet().stream()
            .map(
                cell ->
                    new Confusion.Cell(
                        cell.getKey().getFirst(),
                        cell.getKey().getLast(),
                        List.copyOf(cell.getValue())))
            .toList());
  }

  private static boolean isOf(String rater, @Nullable PersonId wanted) {
    return wanted == null || wanted.toString().equals(rater);
  }

  /** On which words of an article's present text are claims, by who marked them. */
  public AgreementReport onSpans(ArticleId article) {
    var revision = articles.currentRevision(article);
    var marked = new TreeMap<String, List<Span>>();
    for (var claim : claims.ofArticle(article)) {
      if (RatedClaims.counts(claim) && claim.placement() != Placement.ORPHANED) {
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
            .toList(),
        List.of(),
        List.of());
  }

  private List<Figure> figures(RatingStudy study) {
    return List.of(
        Figure.of("raw", new RawAgreement(), study),
        Figure.of("fleiss-kappa", new FleissKappa(), study),
        Figure.of("krippendorffs-alpha-nominal", KrippendorffsAlpha.nominal(), study),
        Figure.of("krippendorffs-alpha-ordinal", KrippendorffsAlpha.ordinal(order()), study));
  }

  private static AgreementReport.Label label(RatingStudy study, String label) {
    return new AgreementReport.Label(
        label,
        study.inCommon().labels().getOrDefault(label, 0),
        Figure.of("label-kappa", new LabelKappa(label), study));
  }

  private static List<Month> months(List<RatedClaim> found) {
    var byMonth =
        found.stream()
            .collect(Collectors.groupingBy(RatedClaim::month, TreeMap::new, Collectors.toList()));
    return byMonth.entrySet().stream()
        .map(
            month ->
                new Month(
                    month.getKey(),
                    List.of(
                        Figure.of("raw", new RawAgreement(), study(month.getValue())),
                        Figure.of(
                            "krippendorffs-alpha-nominal",
                            KrippendorffsAlpha.nominal(),
                            study(month.getValue())))))
        .toList();
  }

  private static RatingStudy study(List<RatedClaim> found) {
    return new RatingStudy(found.stream().map(RatedClaim::ratings).toList());
  }

  private List<String> scale() {
    return rules.current().scale().stream().map(Rating::id).toList();
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
