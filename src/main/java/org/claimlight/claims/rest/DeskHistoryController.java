package org.claimlight.claims.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.DeskEntry;
import org.claimlight.claims.DeskHistory;
import org.claimlight.claims.HistoryCheck;
import org.claimlight.claims.HistoryFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened on the desk, and whether the record of it is as it was written. */
@RestController
@RequestMapping("/api/v1/history")
class DeskHistoryController {

  private static final int MOST = 200;

  private final DeskHistory desk;
  private final ClaimHistory history;
  private final PersonNames names;

  DeskHistoryController(DeskHistory desk, ClaimHistory history, PersonNames names) {
    this.desk = desk;
    this.history = history;
    this.names = names;
  }

  /** One change. */
  record DeskChange(
      long sequence,
      Instant at,
      @Nullable PersonName actor,
      String kind,
      @Nullable UUID articleId,
      @Nullable UUID claimId,
      Map<String, Object> was,
      @JsonProperty("is") Map<String, Object> isNow) {

    static DeskChange of(DeskEntry entry, @Nullable PersonName actor) {
      return new DeskChange(
          entry.sequence(),
          entry.at(),
          actor,
          entry.kind(),
          entry.article() == null ? null : entry.article().value(),
          entry.claim() == null ? null : entry.claim().value(),
          entry.was(),
          entry.isNow());
    }
  }

  /** A page of changes, the newest first; an empty one is behind the last. */
  record DeskChanges(List<DeskChange> items) {}

  @GetMapping
  DeskChanges find(
      @RequestParam(required = false) @Nullable UUID article,
      @RequestParam(required = false) @Nullable UUID claim,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    var entries =
        desk.find(
            new HistoryFilter(
                article == null ? null : new ArticleId(article),
                claim == null ? null : new ClaimId(claim),
                person == null ? null : new PersonId(person),
                kind,
                from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()),
            Math.max(0, page),
            Math.clamp(size, 1, MOST));
    var people = names.of(entries.stream().map(DeskEntry::actor));
    return new DeskChanges(
        entries.stream().map(entry -> DeskChange.of(entry, people.name(entry.actor()))).toList());
  }

  @GetMapping("/check")
  HistoryCheck check() {
    return history.check();
  }
}
