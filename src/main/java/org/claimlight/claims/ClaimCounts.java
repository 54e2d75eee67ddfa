package org.claimlight.claims;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.ArticleProgress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ClaimCounts implements ArticleProgress {

  private final ClaimRepository repository;

  ClaimCounts(ClaimRepository repository) {
    this.repository = repository;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<ArticleId, Progress> of(Collection<ArticleId> articles) {
    if (articles.isEmpty()) {
      return Map.of();
    }
    return repository.countByArticle(articles.stream().map(ArticleId::value).toList()).stream()
        .collect(
            Collectors.toMap(
                row -> new ArticleId(row.getArticle()),
                row -> new Progress((int) row.getTotal(), (int) row.getSettled())));
  }
}
