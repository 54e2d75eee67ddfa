package org.claimlight.claims.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.claims.HistoryEntry;
import org.claimlight.shell.rest.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/claims/{claim}/history")
class HistoryController {

  private final ClaimHistory history;
  private final Claims claims;
  private final PersonNames names;

  HistoryController(ClaimHistory history, Claims claims, PersonNames names) {
    this.history = history;
    this.claims = claims;
    this.names = names;
  }

  /** One change: what changed as it was, and as it is since. */
  record Change(
      long id,
      Instant at,
      @Nullable PersonName actor,
      String kind,
      Map<String, Object> was,
      @JsonProperty("is") Map<String, Object> isNow) {

    static Change of(HistoryEntry entry, @Nullable PersonName actor) {
      return new Change(entry.id(), entry.at(), actor, entry.kind(), entry.was(), entry.isNow());
    }
  }

  @GetMapping
  Listing<Change> of(@PathVariable UUID claim) {
    var entries = history.of(claims.get(new ClaimId(claim)).id());
    var people = names.of(entries.stream().map(HistoryEntry::actor));
    return Listing.all(
        entries.stream().map(entry -> Change.of(entry, people.name(entry.actor()))).toList());
  }
}
