package org.claimlight.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who changed what, when, from what to what. Entries are written in the transaction of the change
 * and never altered.
 */
@Service
public class ClaimHistory {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private static final String ENTRIES =
      "select sequence, claim_id, article_id, at, actor, kind, was, is_now from history ";

  /** What a blind first pass hides nothing of; all else may tell of verdicts. */
  private static final Set<String> OF_WORDS =
      Set.of(
          "claim-marked",
          "claim-edited",
          "claim-adjusted",
          "claim-place-confirmed",
          "claim-placed",
          "claim-moved",
          "claim-orphaned",
          "claim-dismissed",
          "claim-reopened",
          "match-confirmed",
          "match-rejected",
          "match-taken-back",
          "claim-assignment-given",
          "claim-assignment-changed",
          "claim-assignment-ended");

  private final ClaimRepository repository;
  private final ClaimSight sight;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final CurrentPerson current;
  private final ClaimChanges changes;
  private final HistoryChain chain;

  ClaimHistory(
      ClaimRepository repository,
      ClaimSight sight,
      JdbcClient jdbc,
      JsonMapper json,
      CurrentPerson current,
      ClaimChanges changes,
      HistoryChain chain) {
    this.repository = repository;
    this.sight = sight;
    this.jdbc = jdbc;
    this.json = json;
    this.current = current;
    this.changes = changes;
    this.chain = chain;
  }

  /**
   * Writes an entry, and numbers the change for what follows from it.
   *
   * @param was only the fields that change
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      Claim claim, Instant at, String kind, Map<String, ?> was, Map<String, ?> isNow) {
    chain.append(
        new HistoryChain.Entry(
            at,
            current.find().map(person -> person.id().value()).orElse(null),
            kind,
            claim.article().value(),
            claim.id().value(),
            was.isEmpty() ? null : json.writeValueAsString(was),
            isNow.isEmpty() ? null : json.writeValueAsString(isNow)));
    changes.changed(claim.id());
  }

  /** The story of a claim, from its marking on. */
  @PreAuthorize("hasRole('READER')")
  @Transactional(readOnly = true)
  public List<HistoryEntry> of(ClaimId claim) {
    chain.writePending();
    return seen(
        jdbc.sql(ENTRIES + "where claim_id = :claim order by sequence")
            .param("claim", claim.value())
            .query(this::entry)
            .list());
  }

  /** What the desk did last, the newest first. */
  @PreAuthorize("hasRole('READER')")
  @Transactional(readOnly = true)
  public List<HistoryEntry> latest(int limit) {
    chain.writePending();
    var latest = new ArrayList<HistoryEntry>();
    long before = Long.MAX_VALUE;
    while (latest.size() < limit) {
      var page =
          jdbc.sql(
                  ENTRIES
                      + "where claim_id is not null and sequence < :before order by sequence desc limit :limit")
              .param("before", before)
              .param("limit", 2 * limit)
              .query(this::entry)
              .list();
      latest.addAll(seen(page));
      if (page.size() < 2 * limit) {
        break;
      }
      before = page.getLast().id();
    }
    return latest.stream().limit(limit).toList();
  }

  /** Reads the whole history and tells the first row that is not as it was written. */
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Transactional(readOnly = true)
  public HistoryCheck check() {
    return chain.check();
  }

  /** Without what the current person may not know of claims in a blind first pass. */
  private List<HistoryEntry> seen(List<HistoryEntry> entries) {
    var veiled = veiled(entries.stream().map(HistoryEntry::claim));
    return entries.stream()
        .filter(entry -> !veiled.contains(entry.claim()) || !isOfVerdicts(entry.kind()))
        .map(entry -> veiled.contains(entry.claim()) ? entry.withoutStatus() : entry)
        .toList();
  }

  /** The same for entries of the desk. */
  List<DeskEntry> seenOf(List<DeskEntry> entries) {
    var veiled = veiled(entries.stream().flatMap(entry -> Stream.ofNullable(entry.claim())));
    return entries.stream()
        .filter(
            entry ->
                entry.claim() == null
                    || !veiled.contains(entry.claim())
                    || !isOfVerdicts(entry.kind()))
        .map(
            entry ->
                entry.claim() != null && veiled.contains(entry.claim())
                    ? entry.withoutStatus()
                    : entry)
        .toList();
  }

  private Set<ClaimId> veiled(Stream<ClaimId> claims) {
    return sight.veiled(
        repository.findAllById(claims.map(ClaimId::value).distinct().toList()).stream()
            .map(ClaimEntity::toClaim)
            .toList());
  }

  private static boolean isOfVerdicts(String kind) {
    return !OF_WORDS.contains(kind) && !kind.startsWith("source-");
  }

  private HistoryEntry entry(ResultSet row, int n) throws SQLException {
    var actor = row.getObject("actor", UUID.class);
    return new HistoryEntry(
        row.getLong("sequence"),
        new ClaimId(row.getObject("claim_id", UUID.class)),
        new ArticleId(row.getObject("article_id", UUID.class)),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        actor == null ? null : new PersonId(actor),
        row.getString("kind"),
        fields(row.getString("was")),
        fields(row.getString("is_now")));
  }

  private Map<String, Object> fields(@Nullable String written) {
    return written == null ? Map.of() : json.readValue(written, FIELDS);
  }
}
