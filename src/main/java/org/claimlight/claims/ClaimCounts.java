package org.claimlight.claims;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.ArticleProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ClaimCounts implements ArticleProgress {

  private final ClaimRepository repository;
  private final JdbcClient jdbc;

  ClaimCounts(ClaimRepository repository, JdbcClient jdbc) {
    this.repository = repository;
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<ArticleId, Progress> of(Collection<ArticleId> articles) {
    if (articles.isEmpty()) {
      return Map.of();
    }
    var ids = articles.stream().map(ArticleId::value).toList();
    var counts =
        repository.countByArticle(ids).stream()
            .collect(Collectors.toMap(row -> new ArticleId(row.getArticle()), row -> row));
    return lastChanges(ids).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> progress(counts.get(entry.getKey()), entry)));
  }

  private static Progress progress(
      ClaimRepository.@Nullable Counted row, Map.Entry<ArticleId, Instant> lastChange) {
    return row == null
        ? new Progress(0, 0, lastChange.getValue())
        : new Progress((int) row.getTotal(), (int) row.getSettled(), lastChange.getValue());
  }

  /** Every article that ever had a claim is in it, since marking one is a change. */
  private Map<ArticleId, Instant> lastChanges(Collection<UUID> articles) {
    var changes = new HashMap<ArticleId, Instant>();
    jdbc.sql(
            """
            select article_id, max(at) as last_change from history
            where article_id in (:articles) group by article_id
            """)
        .param("articles", articles)
        .query(
            row -> {
              changes.put(
                  new ArticleId(row.getObject("article_id", UUID.class)),
                  row.getObject("last_change", OffsetDateTime.class).toInstant());
            });
    return changes;
  }
}
