package org.claimlight.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where saved searches are kept, and who follows and has looked at them. */
@Repository
class SavedSearchBook {

  private static final TypeReference<Map<String, List<String>>> FACETS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SavedSearchBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * As it stands, whoever looks.
   *
   * @param since when what answers it began to be followed
   * @param allKnown whether every claim that answered it then is noted
   */
  record Kept(
      SavedSearchId id,
      PersonId owner,
      String name,
      boolean desk,
      SearchState state,
      Instant since,
      boolean allKnown,
      Instant changedAt,
      PersonId changedBy,
      @Nullable Instant deletedAt,
      long version) {

    boolean isDeleted() {
      return deletedAt != null;
    }
  }

  /** All, with those that may still be taken back. */
  List<Kept> all() {
    return jdbc.sql("select * from saved_search order by id").query(this::read).list();
  }

  List<Kept> visibleTo(PersonId person) {
    return jdbc.sql(
            """
            select * from saved_search where deleted_at is null and (desk or owner_id = :person)
            order by name_key, id
            """)
        .param("person", person.value())
        .query(this::read)
        .list();
  }

  Optional<Kept> find(SavedSearchId id) {
    return jdbc.sql("select * from saved_search where id = :id")
        .param("id", id.value())
        .query(this::read)
        .optional();
  }

  Optional<Kept> lock(SavedSearchId id) {
    return jdbc.sql("select * from saved_search where id = :id for update")
        .param("id", id.value())
        .query(this::read)
        .optional();
  }

  int ownedBy(PersonId person) {
    return jdbc.sql(
            "select count(*) from saved_search where owner_id = :person and deleted_at is null")
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  boolean isTaken(PersonId owner, String name, SavedSearchId but) {
    return jdbc.sql(
                """
                select count(*) from saved_search
                where owner_id = :owner and name_key = :key and id <> :but
                """)
            .param("owner", owner.value())
            .param("key", key(name))
            .param("but", but.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  void insert(Kept one) {
    values(
            jdbc.sql(
                """
                insert into saved_search (id, owner_id, name, name_key, desk, q, facets, sort,
                  since, all_known, changed_at, changed_by, version)
                values (:id, :owner, :name, :key, :desk, :q, :facets, :sort, :since, :known, :at,
                  :by, 0)
                """),
            one)
        .param("owner", one.owner().value())
        .update();
  }

  /** Takes it back if it was deleted. */
  void update(Kept one) {
    values(
            jdbc.sql(
                """
                update saved_search set name = :name, name_key = :key, desk = :desk, q = :q,
                  facets = :facets, sort = :sort, since = :since, all_known = :known,
                  changed_at = :at, changed_by = :by, deleted_at = null, version = version + 1
                where id = :id
                """),
            one)
        .update();
  }

  private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Kept one) {
    Map<String, Set<String>> facets = new LinkedHashMap<>();
    one.state().chosen().forEach((facet, values) -> facets.put(facet.key(), values));
    return statement
        .param("id", one.id().value())
        .param("name", one.name())
        .param("key", key(one.name()))
        .param("desk", one.desk())
        .param("q", one.state().q())
        .param("facets", json.writeValueAsString(facets))
        .param("sort", one.state().order().key())
        .param("since", utc(one.since()))
        .param("known", one.allKnown())
        .param("at", utc(one.changedAt()))
        .param("by", one.changedBy().value());
  }

  void delete(SavedSearchId id, Instant at) {
    jdbc.sql(
            """
            update saved_search set deleted_at = :at, name_key = null, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("at", utc(at))
        .update();
  }

  void forgetDeletedBefore(Instant moment) {
    jdbc.sql("delete from saved_search where deleted_at < :moment")
        .param("moment", utc(moment))
        .update();
  }

  Set<PersonId> followers(SavedSearchId id) {
    return new LinkedHashSet<>(
        jdbc.sql("select person_id from saved_search_follower where search_id = :id")
            .param("id", id.value())
            .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
            .list());
  }

  Set<SavedSearchId> followedBy(PersonId person) {
    return new LinkedHashSet<>(
        jdbc.sql("select search_id from saved_search_follower where person_id = :person")
            .param("person", person.value())
            .query((row, n) -> new SavedSearchId(row.getObject("search_id", UUID.class)))
            .list());
  }

  void follow(SavedSearchId id, PersonId person) {
    unfollow(id, person);
    jdbc.sql("insert into saved_search_follower (search_id, person_id) values (:id, :person)")
        .param("id", id.value())
        .param("person", person.value())
        .update();
  }

  void unfollow(SavedSearchId id, PersonId person) {
    jdbc.sql("delete from saved_search_follower where search_id = :id and person_id = :person")
        .param("id", id.value())
        .param("person", person.value())
        .update();
  }

  void look(SavedSearchId id, PersonId person, Instant at) {
    int known =
        jdbc.sql(
                """
                update saved_search_look set looked_at = :at
                where search_id = :id and person_id = :person
                """)
            .param("at", utc(at))
            .param("id", id.value())
            .param("person", person.value())
            .update();
    if (known == 0) {
      jdbc.sql("insert into saved_search_look values (:id, :person, :at)")
          .param("id", id.value())
          .param("person", person.value())
          .param("at", utc(at))
          .update();
    }
  }

  private Kept read(ResultSet row, int n) throws SQLException {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    json.readValue(row.getString("facets"), FACETS)
        .forEach(
            (key, values) ->
                Facet.byKey(key)
                    .ifPresent(facet -> chosen.put(facet, new LinkedHashSet<>(values))));
    OffsetDateTime deletedAt = row.getObject("deleted_at", OffsetDateTime.class);
    return new Kept(
        new SavedSearchId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("owner_id", UUID.class)),
        row.getString("name"),
        row.getBoolean("desk"),
        new SearchState(
            row.getString("q"), chosen, Order.byKey(row.getString("sort")).orElse(Order.RELEVANCE)),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getBoolean("all_known"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getObject("changed_by", UUID.class)),
        deletedAt == null ? null : deletedAt.toInstant(),
        row.getLong("version"));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
