package org.claimlight.search.rest;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.Difference;
import org.claimlight.search.IndexCare;
import org.claimlight.search.IndexOverview;
import org.claimlight.search.IndexReport;
import org.claimlight.search.IndexState;
import org.claimlight.search.IndexState.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the search index is, for administrators. */
@RestController
@RequestMapping("/api/v1/index")
class IndexController {

  private static final URI HERE = URI.create("/api/v1/index");

  private final IndexCare care;

  IndexController(IndexCare care) {
    this.care = care;
  }

  record ProgressView(long done, long total) {

    static ProgressView of(IndexState state) {
      return new ProgressView(state.done(), state.total());
    }
  }

  record DifferenceView(String kind, long count, List<UUID> first) {

    static DifferenceView of(Difference kind, IndexReport report) {
      return new DifferenceView(
          slug(kind),
          report.count(kind),
          report.first().getOrDefault(kind, List.of()).stream().map(ClaimId::value).toList());
    }
  }

  record ReportView(
      Instant checkedAt,
      long tookMs,
      boolean sound,
      long claims,
      List<DifferenceView> differences,
      @Nullable String damage) {

    static ReportView of(IndexReport report) {
      return new ReportView(
          report.at(),
          report.took().toMillis(),
          report.isSound(),
          report.claims(),
          Arrays.stream(Difference.values())
              .filter(kind -> report.count(kind) > 0)
              .map(kind -> DifferenceView.of(kind, report))
              .toList(),
          report.damage());
    }
  }

  record IndexView(
      String state,
      boolean complete,
      @Nullable String problem,
      long claims,
      long bytes,
      long applied,
      long last,
      @Nullable ProgressView building,
      @Nullable ProgressView checking,
      @Nullable String checkFailure,
      @Nullable ReportView report) {

    static IndexView of(IndexOverview overview) {
      var state = overview.state();
      var checking = overview.checking();
      var report = overview.report();
      boolean builds = state.phase() == Phase.RENEWING || state.phase() == Phase.REBUILDING;
      return new IndexView(
          slug(state.phase()),
          state.isComplete(),
          state.problem(),
          overview.claims(),
          overview.bytes(),
          overview.applied(),
          overview.last(),
          builds ? ProgressView.of(state) : null,
          checking == null ? null : new ProgressView(checking.done(), checking.total()),
          overview.checkFailure(),
          report == null ? null : ReportView.of(report));
    }
  }

  private static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @GetMapping
  IndexView get() {
    return IndexView.of(care.overview());
  }

  @PostMapping("/check")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<IndexView> check() {
    return begun(care.check());
  }

  @PostMapping("/rebuild")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<IndexView> rebuild() {
    return begun(care.rebuild());
  }

  private static ResponseEntity<IndexView> begun(IndexOverview overview) {
    return ResponseEntity.created(HERE).body(IndexView.of(overview));
  }
}
