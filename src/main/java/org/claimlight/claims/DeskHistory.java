package org.claimlight.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonChanged;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything that happened on the desk: to its claims, its rules and its people. */
@Service
public class DeskHistory {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final HistoryChain chain;
  private final ClaimHistory claims;
  private final CurrentPerson current;

  DeskHistory(
      JdbcClient jdbc,
      JsonMapper json,
      HistoryChain chain,
      ClaimHistory claims,
      CurrentPerson current) {
    this.jdbc = jdbc;
    this.json = json;
    this.chain = chain;
    this.claims = claims;
    this.current = current;
  }

  /**
   * Writes a change that belongs to no claim.
   *
   * @param was only what changes
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      String kind, @Nullable ArticleId article, Map<String, ?> was, Map<String, ?> isNow) {
    chain.append(
        new HistoryChain.Entry(
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            current.find().map(person -> person.id().value()).orElse(null),
            kind,
            article == null ? null : article.value(),
            null,
            was.isEmpty() ? null : json.writeValueAsString(was),
            isNow.isEmpty() ? null : json.writeValueAsString(isNow)));
  }

  /** The newest first, as far as the current person may know them. */
  @PreAuthorize("hasRole('READER')")
  @Transactional(readOnly = true)
  public List<DeskEntry> find(HistoryFilter wanted, int page, int size) {
    chain.writePending();
    var found = new ArrayList<DeskEntry>();
    long before = Long.MAX_VALUE;
    int skip = page * size;
    while (found.size() < size) {
      var rows = rows(wanted, before, size + 1);
      for (var entry : claims.seenOf(rows)) {
        if (skip > 0) {
          skip--;
        } else if (found.size() < size) {
          found.add(entry);
        }
      }
      if (rows.size() <= size) {
        break;
      }
      before = rows.getLast().sequence();
    }
    return found;
  }

  /** All of them, the newest first, a few at a time: for taking them away. */
  @PreAuthorize("hasRole('READER')")
  @Transactional(readOnly = true)
  public void each(HistoryFilter wanted, Consumer<DeskEntry> taker) {
    chain.writePending();
    long before = Long.MAX_VALUE;
    List<DeskEntry> rows;
    do {
      rows = rows(wanted, before, AT_ONCE);
      claims.seenOf(rows).forEach(taker);
      before = rows.isEmpty() ? 0 : rows.getLast().sequence();
    } while (rows.size() == AT_ONCE);
  }

  /** The kinds of changes that there are by now. */
  @PreAuthorize("hasRole('READER')")
  @Transactional(readOnly = true)
  public List<String> kinds() {
    return jdbc.sql("select distinct kind from history order by kind").query(String.class).list();
  }

  @EventListener
  void changed(PersonChanged event) {
    var was = new LinkedHashMap<String, Object>();
    var is = new LinkedHashMap<String, Object>();
    var now = fields(event.now());
    fields(event.before())
        .forEach(
            (field, value) -> {
              if (field.equals("person") || !value.equals(now.get(field))) {
                was.put(field, value);
                is.put(field, now.getOrDefault(field, ""));
              }
            });
    record("person-changed", null, was, is);
  }

  private static Map<String, Object> fields(Person person) {
    var joined = person.samePersonAs();
    return Map.of(
        "person", person.id().toString(),
        "name", person.displayName(),
        "role", person.role().name(),
        "active", person.active(),
        "samePersonAs", joined == null ? "" : joined.toString());
  }

  private List<DeskEntry> rows(HistoryFilter wanted, long before, int most) {
    return jdbc.sql(
            """
            select sequence, at, actor, kind, article_id, claim_id, was, is_now from history
            where sequence < :before
              and (cast(:article as uuid) is null or article_id = :article)
              and (cast(:claim as uuid) is null or claim_id = :claim)
              and (cast(:actor as uuid) is null or actor = :actor)
              and (cast(:kind as varchar) is null or kind = :kind)
              and (cast(:from as timestamp with time zone) is null or at >= :from)
              and (cast(:until as timestamp with time zone) is null or at < :until)
            order by sequence desc limit :most
            """)
        .param("before", before)
        .param("article", wanted.article() == null ? null : wanted.article().value())
        .param("claim", wanted.claim() == null ? null : wanted.claim().value())
        .param("actor", wanted.actor() == null ? null : wanted.actor().value())
        .param("kind", wanted.kind())
        .param("from", wanted.from() == null ? null : wanted.from().atOffset(ZoneOffset.UTC))
        .param("until", wanted.until() == null ? null : wanted.until().atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(this::entry)
        .list();
  }

  private DeskEntry entry(ResultSet row, int n) throws SQLException {
    var actor = row.getObject("actor", UUID.class);
    var article = row.getObject("article_id", UUID.class);
    var claim = row.getObject("claim_id", UUID.class);
    return new DeskEntry(
        row.getLong("sequence"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        actor == null ? null : new PersonId(actor),
        row.getString("kind"),
        article == null ? null : new ArticleId(article),
        claim == null ? null : new ClaimId(claim),
        fields(row.getString("was")),
        fields(row.getString("is_now")));
  }

  private Map<String, Object> fields(@Nullable String written) {
    return written == null ? Map.of() : json.readValue(written, FIELDS);
  }
}
