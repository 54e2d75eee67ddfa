package org.claimlight.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept what people said of pairs, and the families that follow from it. */
@Repository
class MatchBook {

  private final JdbcClient jdbc;

  MatchBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until whoever decides now is done: what comes of a decision hangs on all the others. To
   * be called before anything is read.
   */
  void takeTurn() {
    jdbc.sql("select id from match_turn for update").query(Integer.class).single();
  }

  Optional<MatchDecision> decision(Pair pair) {
    return jdbc.sql("select * from claim_match where one_id = :one and other_id = :other")
        .param("one", pair.one().value())
        .param("other", pair.other().value())
        .query(MatchBook::decision)
        .optional();
  }

  /** Everything that was said of pairs with any of the claims. */
  List<MatchDecision> decisions(Collection<ClaimId> claims) {
    return claims.isEmpty()
        ? List.of()
        : jdbc.sql("select * from claim_match where one_id in (:claims) or other_id in (:claims)")
            .param("claims", ids(claims))
            .query(MatchBook::decision)
            .list();
  }

  void decide(Pair pair, boolean same, PersonId by, Instant at) {
    takeBack(pair);
    jdbc.sql(
            """
            insert into claim_match (one_id, other_id, same, decided_by, decided_at)
            values (:one, :other, :same, :by, :at)
            """)
        .param("one", pair.one().value())
        .param("other", pair.other().value())
        .param("same", same)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void takeBack(Pair pair) {
    jdbc.sql("delete from claim_match where one_id = :one and other_id = :other")
        .param("one", pair.one().value())
        .param("other", pair.other().value())
        .update();
  }

  /** All that are the same as the claim, itself among them, directly or by way of others. */
  Set<ClaimId> connected(ClaimId claim) {
    return connected(Set.of(claim));
  }

  /** The same for several. */
  Set<ClaimId> connected(Set<ClaimId> claims) {
    Set<ClaimId> connected = new LinkedHashSet<>(claims);
    Set<ClaimId> fresh = connected;
    while (!fresh.isEmpty()) {
      Set<ClaimId> next = new LinkedHashSet<>();
      for (MatchDecision decision : decisions(fresh)) {
        if (decision.same()) {
          next.add(decision.pair().one());
          next.add(decision.pair().other());
        }
      }
      next.removeAll(connected);
      connected = new LinkedHashSet<>(connected);
      connected.addAll(next);
      fresh = next;
    }
    return connected;
  }

  Map<ClaimId, UUID> families(Collection<ClaimId> claims) {
    return claims.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select claim_id, family_id from claim_family where claim_id in (:claims)")
            .param("claims", ids(claims))
            .query(
                (row, n) ->
                    Map.entry(claim(row, "claim_id"), row.getObject("family_id", UUID.class)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Set<ClaimId> members(UUID family) {
    return jdbc
        .sql("select claim_id from claim_family where family_id = :family")
        .param("family", family)
        .query((row, n) -> claim(row, "claim_id"))
        .list()
        .stream()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Makes these claims one family; a single claim is none. */
  void unite(Set<ClaimId> claims, Map<ClaimId, String> settledWith) {
    Map<ClaimId, String> before = ratings(claims);
    jdbc.sql("delete from claim_family where claim_id in (:claims)")
        .param("claims", ids(claims))
        .update();
    if (claims.size() < 2) {
      return;
    }
    UUID family = claims.stream().map(ClaimId::value).min(UUID::compareTo).orElseThrow();
    for (ClaimId claim : claims) {
      jdbc.sql(
              """
              insert into claim_family (claim_id, family_id, rating)
              values (:claim, :family, :rating)
              """)
          .param("claim", claim.value())
          .param("family", family)
          .param("rating", settledWith.getOrDefault(claim, before.get(claim)))
          .update();
    }
  }

  private Map<ClaimId, String> ratings(Collection<ClaimId> claims) {
    Map<ClaimId, String> ratings = new HashMap<>();
    jdbc.sql(
            """
            select claim_id, rating from claim_family
            where claim_id in (:claims) and rating is not null
            """)
        .param("claims", ids(claims))
        .query(
            row -> {
              ratings.put(claim(row, "claim_id"), row.getString("rating"));
            });
    return ratings;
  }

  /** The rating that a member of a family was settled with last. */
  @Nullable String rating(ClaimId claim) {
    return ratings(List.of(claim)).get(claim);
  }

  void rate(ClaimId claim, String rating) {
    jdbc.sql("update claim_family set rating = :rating where claim_id = :claim")
        .param("rating", rating)
        .param("claim", claim.value())
        .update();
  }

  void flag(ClaimId claim, Correction correction) {
    unflag(claim);
    jdbc.sql(
            """
            insert into family_correction (claim_id, corrected_id, was, is_now, at)
            values (:claim, :corrected, :was, :now, :at)
            """)
        .param("claim", claim.value())
        .param("corrected", correction.corrected().value())
        .param("was", correction.was())
        .param("now", correction.now())
        .param("at", correction.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean unflag(ClaimId claim) {
    return jdbc.sql("delete from family_correction where claim_id = :claim")
            .param("claim", claim.value())
            .update()
        > 0;
  }

  Optional<Correction> flag(ClaimId claim) {
    return jdbc.sql("select * from family_correction where claim_id = :claim")
        .param("claim", claim.value())
        .query(MatchBook::correction)
        .optional();
  }

  /** The longest flagged first. */
  List<ClaimId> flagged(int most) {
    return jdbc.sql("select claim_id from family_correction order by at, claim_id limit :most")
        .param("most", most)
        .query((row, n) -> claim(row, "claim_id"))
        .list();
  }

  private static Correction correction(ResultSet row, int n) throws SQLException {
    return new Correction(
        claim(row, "corrected_id"),
        row.getString("was"),
        row.getString("is_now"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static MatchDecision decision(ResultSet row, int n) throws SQLException {
    return new MatchDecision(
        new Pair(claim(row, "one_id"), claim(row, "other_id")),
        row.getBoolean("same"),
        new PersonId(row.getObject("decided_by", UUID.class)),
        row.getObject("decided_at", OffsetDateTime.class).toInstant());
  }

  private static ClaimId claim(ResultSet row, String column) throws SQLException {
    return new ClaimId(row.getObject(column, UUID.class));
  }

  private static List<UUID> ids(Collection<ClaimId> claims) {
    return claims.stream().map(ClaimId::value).toList();
  }
}
