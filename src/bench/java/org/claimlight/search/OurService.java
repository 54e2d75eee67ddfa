package org.claimlight.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimlight.accounts.As;
import org.claimlight.search.Task.Kind;
import org.claimlight.search.Task.Narrowing;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.Order;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the screens and the API call: the service in its context, over its database and index. */
final class OurService implements Engine {

  private static final int BATCH = 500;

  private final Search search;
  private final ClaimIndex index;
  private final JdbcTemplate database;

  OurService(Search search, ClaimIndex index, JdbcTemplate database) {
    this.search = search;
    this.index = index;
    this.database = database;
  }

  @Override
  public String name() {
    return "ours";
  }

  @Override
  public List<String> described() {
    return List.of(
        "ours: Search.search(..) of the running application: the caller's role checked, the query language, the database asked for its",
        "  last change (H2 on disk), the index (by all processors), the page read and, in their rows, labelled facets, highlights");
  }

  @Override
  public void load(MadeClaims claims) {
    articles(claims);
    // The change number stays: these claims are in no database, and the indexer must not replay.
    long applied = index.applied();
    List<ClaimDocument> batch = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      batch.add(claims.claim(i));
      if (batch.size() == BATCH || i == claims.size() - 1) {
        index.apply(IndexBatch.of(batch, applied));
        batch.clear();
      }
    }
    index.commit();
  }

  /** Their rows, of which the facet of articles gets its labels. */
  private void articles(MadeClaims claims) {
    var imported = Timestamp.from(Instant.parse("2025-01-01T00:00:00Z"));
    database.execute(
        (ConnectionCallback<Void>)
            connection -> {
          connection.setAutoCommit(false);
          try (var insert =
              connection.prepareStatement(
                  "insert into article (id, title, publisher, language, revision, imported_at,"
                      + " version) values (?, ?, ?, 'en', 1, ?, 0)")) {
            for (int i = 0; i < claims.articleCount(); i++) {
              var article = claims.article(i);
              insert.setObject(1, article.id().value());
              insert.setString(2, article.title());
              insert.setString(3, article.publisher());
              insert.setTimestamp(4, imported);
              insert.addBatch();
            }
            insert.executeBatch();
          }
          connection.commit();
          connection.setAutoCommit(true);
          return null;
        });
  }

  @Override
  public boolean isDatabase() {
    return false;
  }

  @Override
  public boolean can(Kind kind) {
    return true;
  }

  @Override
  public int answer(Task task) {
    Kind kind = task.kind();
    var request =
        new SearchRequest(
            q(task),
            Map.of(),
            Order.RELEVANCE,
            kind.offset() / Task.PAGE,
            Task.PAGE,
            kind.facets(),
            kind.highlights(),
            kind == Kind.SCREEN);
    return As.user("ben", () -> search.search(request)).hits().size();
  }

  static String q(Task task) {
    String spaced = String.join(" ", task.words());
    return switch (task.kind()) {
      case OR, FACETS, HIGHLIGHTS, DEEP -> String.join(" OR ", task.words());
      case AND -> String.join(" AND ", task.words());
      case PLAIN, SCREEN, TYPO, POST -> spaced;
      case PHRASE -> '"' + spaced + '"';
      case PREFIX -> spaced + "*";
      case FIELD -> narrowing(task.narrowing()) + " " + spaced;
    };
  }

  private static String narrowing(Narrowing narrowing) {
    return switch (narrowing) {
      case Narrowing.None _ -> "";
      case Narrowing.Claimant claimant -> "claimant:" + claimant.word();
      case Narrowing.Rated rated -> "rating:" + rated.id();
      case Narrowing.Marked marked -> "marked:" + marked.from() + ".." + marked.to();
    };
  }

  @Override
  public void close() {
    // The application's own end closes it.
  }
}
