package org.claimlight.claims;

import org.claimlight.articles.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the claims of an article their numbers, also when two people mark at once. */
@Component
class ClaimNumbers {

  private final JdbcClient jdbc;

  ClaimNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks the article until the transaction ends: nobody marks in it or revises it meanwhile. */
  void hold(ArticleId article) {
    jdbc.sql("select id from article where id = :id for update")
        .param("id", article.value())
        .query()
        .listOfRows();
  }

  /** The next number of the article, which stays locked until the transaction ends. */
  int next(ArticleId article) {
    hold(article);
    return jdbc.sql("select coalesce(max(number), 0) + 1 from claim where article_id = :id")
        .param("id", article.value())
        .query(Integer.class)
        .single();
  }
}
