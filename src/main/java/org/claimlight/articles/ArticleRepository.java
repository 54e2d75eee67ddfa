package org.claimlight.articles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimlight.accounts.PersonId;
import org.claimlight.shell.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles and revisions in the database. Plain SQL: a text of two megabytes should be read when it
 * is wanted, and only then.
 */
@Repository
class ArticleRepository {

  private static final String COLUMNS =
      "id, title, source_url, publisher, byline, published_on, language, revision, imported_by, imported_at, version";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ArticleRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(Article article, Revision revision) {
    jdbc.sql(
            "insert into article ("
                + COLUMNS
                + ") values (:id, :title, :url, :publisher, :byline, :publishedOn, :language, :revision, :by, :at, :version)")
        .param("id", article.id().value())
        .param("title", article.title())
        .param("url", article.sourceUrl())
        .param("publisher", article.publisher())
        .param("byline", article.byline())
        .param("publishedOn", article.publishedOn())
        .param("language", article.language())
        .param("revision", article.revision())
        .param("by", uuid(article.importedBy()))
        .param("at", article.importedAt().atOffset(ZoneOffset.UTC))
        .param("version", article.version())
        .update();
    add(revision, article.importedBy(), article.importedAt());
  }

  /** Puts a revision after those that are there. */
  void revise(Revision revision, PersonId by, Instant at) {
    add(revision, by, at);
    jdbc.sql("update article set revision = :number, version = version + 1 where id = :id")
        .param("number", revision.number())
        .param("id", revision.article().value())
        .update();
  }

  private void add(Revision revision, @Nullable PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into article_revision (article_id, number, text, blocks, content_hash, created_by, created_at)
            values (:article, :number, :text, :blocks, :hash, :by, :at)
            """)
        .param("article", revision.article().value())
        .param("number", revision.number())
        .param("text", revision.text())
        .param("blocks", json.writeValueAsString(revision.blocks()))
        .param("hash", hash(revision.text()))
        .param("by", uuid(by))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether any revision of any article has exactly this canonical text. */
  boolean holdsText(String canonical) {
    return jdbc.sql("select count(*) from article_revision where content_hash = :hash")
            .param("hash", hash(canonical))
            .query(Long.class)
            .single()
        > 0;
  }

  /** Articles whose current text these words are, then those with the same address. */
  List<AlreadyHere> alreadyHere(String canonical, @Nullable String sourceUrl) {
    var sameText =
        jdbc.sql(
                """
                select a.id, a.title from article a
                join article_revision r on r.article_id = a.id and r.number = a.revision
                where r.content_hash = :hash order by a.imported_at, a.id
                """)
            .param("hash", hash(canonical))
            .query((row, n) -> here(row, true))
            .list();
    if (sourceUrl == null || !WebAddress.isOne(sourceUrl.strip())) {
      return sameText;
    }
    var url = sourceUrl.strip();
    var host = WebAddress.domain(url).replaceAll("([\\\\%_])", "\\\\$1");
    var sameAddress =
        jdbc
            .sql(
                """
                select id, title, source_url from article
                where lower(source_url) like :host escape '\\' order by imported_at, id
                """)
            .param("host", "%" + host + "%")
            .query((row, n) -> Map.entry(here(row, false), row.getString("source_url")))
            .list()
            .stream()
            .filter(found -> WebAddress.samePage(url, found.getValue()))
            .map(Map.Entry::getKey)
            .filter(
                found -> sameText.stream().noneMatch(one -> one.article().equals(found.article())));
    return Stream.concat(sameText.stream(), sameAddress).toList();
  }

  private static AlreadyHere here(ResultSet row, boolean sameText) throws SQLException {
    return new AlreadyHere(
        new ArticleId(row.getObject("id", UUID.class)), row.getString("title"), sameText);
  }

  Optional<Article> find(ArticleId id) {
    return jdbc.sql("select " + COLUMNS + " from article where id = :id")
        .param("id", id.value())
        .query(ArticleRepository::article)
        .optional();
  }

  List<Article> byIds(Collection<ArticleId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select " + COLUMNS + " from article where id in (:ids)")
        .param("ids", ids.stream().map(ArticleId::value).toList())
        .query(ArticleRepository::article)
        .list();
  }

  List<Article> list(int page, int size) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from article order by imported_at desc, id limit :size offset :from")
        .param("size", size)
        .param("from", (long) page * size)
        .query(ArticleRepository::article)
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from article").query(Long.class).single();
  }

  List<Article> withWords(String words, int most) {
    var pattern = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from article
                where lower(title) like :words escape '\\'
                   or lower(coalesce(publisher, '')) like :words escape '\\'
                   or lower(coalesce(byline, '')) like :words escape '\\'
                order by imported_at desc, id limit :most
                """)
        .param("words", pattern)
        .param("most", most)
        .query(ArticleRepository::article)
        .list();
  }

  Optional<Revision> currentRevision(ArticleId id) {
    return jdbc.sql(
            """
            select r.number, r.text, r.blocks from article_revision r
            join article a on a.id = r.article_id and a.revision = r.number
            where a.id = :id
            """)
        .param("id", id.value())
        .query((row, n) -> revision(id, row))
        .optional();
  }

  void eachCurrentText(Collection<ArticleId> ids, Consumer<CurrentText> reader) {
    if (!ids.isEmpty()) {
      jdbc.sql(
              """
              select a.id, r.number, r.text from article_revision r
              join article a on a.id = r.article_id and a.revision = r.number
              where a.id in (:ids)
              """)
          .param("ids", ids.stream().map(ArticleId::value).toList())
          .query(
              row -> {
                reader.accept(
                    new CurrentText(
                        new ArticleId(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        row.getString("text")));
              });
    }
  }

  /** The current revision, which stays the current one until the transaction ends. */
  Optional<Revision> lockedRevision(ArticleId id) {
    jdbc.sql("select id from article where id = :id for update")
        .param("id", id.value())
        .query()
        .listOfRows();
    return currentRevision(id);
  }

  Optional<Revision> revision(ArticleId id, int number) {
    return jdbc.sql(
            """
            select number, text, blocks from article_revision
            where article_id = :id and number = :number
            """)
        .param("id", id.value())
        .param("number", number)
        .query((row, n) -> revision(id, row))
        .optional();
  }

  List<RevisionEntry> revisions(ArticleId id) {
    return jdbc.sql(
            """
            select number, created_by, created_at from article_revision
            where article_id = :id order by number desc
            """)
        .param("id", id.value())
        .query(
            (row, n) -> {
              var by = row.getObject("created_by", UUID.class);
              return new RevisionEntry(
                  row.getInt("number"),
                  by == null ? null : new PersonId(by),
                  row.getObject("created_at", OffsetDateTime.class).toInstant());
            })
        .list();
  }

  private Revision revision(ArticleId id, ResultSet row) throws SQLException {
    return new Revision(
        id,
        row.getInt("number"),
        row.getString("text"),
        json.readValue(row.getString("blocks"), new TypeReference<List<Block>>() {}));
  }

  private static Article article(ResultSet row, int n) throws SQLException {
    var importer = row.getObject("imported_by", UUID.class);
    return new Article(
        new ArticleId(row.getObject("id", UUID.class)),
        row.getString("title"),
        row.getString("source_url"),
        row.getString("publisher"),
        row.getString("byline"),
        row.getObject("published_on", LocalDate.class),
        row.getString("language"),
        row.getInt("revision"),
        importer == null ? null : new PersonId(importer),
        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }

  private static @Nullable UUID uuid(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
