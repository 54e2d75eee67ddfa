package org.claimlight.search;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which claims have answered which saved searches, and up to which change that is known. */
@Repository
class AnswerBook {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  AnswerBook(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * The number of the last change that the saved searches were tried on. Whoever asks holds it
   * until their transaction ends: nothing is tried meanwhile.
   */
  long lock() {
    return jdbc.sql("select applied from saved_search_cursor where id = 1 for update")
        .query(Long.class)
        .single();
  }

  void advance(long through) {
    jdbc.sql("update saved_search_cursor set applied = :through where id = 1")
        .param("through", through)
        .update();
  }

  /** The searches that the claim has ever answered, with whether it still does. */
  Map<SavedSearchId, Boolean> of(ClaimId claim) {
    Map<SavedSearchId, Boolean> known = new HashMap<>();
    jdbc.sql("select search_id, answers from saved_search_answer where claim_id = :claim")
        .param("claim", claim.value())
        .query(
            row -> {
              known.put(
                  new SavedSearchId(row.getObject("search_id", UUID.class)),
                  row.getBoolean("answers"));
            });
    return known;
  }

  /**
   * @param foundAt null for a claim that answered already when the search was saved
   */
  void note(SavedSearchId search, ClaimId claim, @Nullable Instant foundAt) {
    jdbc.sql(
            """
            insert into saved_search_answer (search_id, claim_id, answers, found_at)
            values (:search, :claim, true, :at)
            """)
        .param("search", search.value())
        .param("claim", claim.value())
        .param("at", foundAt == null ? null : SavedSearchBook.utc(foundAt))
        .update();
  }

  void note(SavedSearchId search, ClaimId claim, boolean answers) {
    jdbc.sql(
            """
            update saved_search_answer set answers = :answers
            where search_id = :search and claim_id = :claim
            """)
        .param("answers", answers)
        .param("search", search.value())
        .param("claim", claim.value())
        .update();
  }

  /** Notes these claims as what answers the search already, in place of all that was noted. */
  void begin(SavedSearchId search, Collection<ClaimId> claims) {
    jdbc.sql("delete from saved_search_answer where search_id = :search")
        .param("search", search.value())
        .update();
    batches.batchUpdate(
        """
        insert into saved_search_answer (search_id, claim_id, answers, found_at)
        values (?, ?, true, null)
        """,
        claims.stream().map(claim -> new Object[] {search.value(), claim.value()}).toList());
  }

  /** How many claims have come to answer since the person looked, and still do. */
  Map<SavedSearchId, Integer> fresh(PersonId person, List<SavedSearchId> searches) {
    Map<SavedSearchId, Integer> counts = new HashMap<>();
    if (!searches.isEmpty()) {
      jdbc.sql(
              """
              select a.search_id, count(*) as fresh from saved_search_answer a
              left join saved_search_look l on l.search_id = a.search_id and l.person_id = :person
              where a.search_id in (:searches) and a.answers and a.found_at is not null
                and (l.looked_at is null or a.found_at > l.looked_at)
              group by a.search_id
              """)
          .param("person", person.value())
          .param("searches", searches.stream().map(SavedSearchId::value).toList())
          .query(
              row -> {
                counts.put(
                    new SavedSearchId(row.getObject("search_id", UUID.class)), row.getInt("fresh"));
              });
    }
    return counts;
  }
}
