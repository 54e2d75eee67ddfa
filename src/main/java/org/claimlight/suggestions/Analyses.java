package org.claimlight.suggestions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Revision;
import org.springframework.stereotype.Component;

/**
 * Keeps the analyses of the texts that were asked for last. A revision never changes, so what is
 * kept is never stale; a text of 20,000 words is analysed in about a tenth of a second.
 */
@Component
class Analyses {

  /** About 100 bytes each. */
  private static final int MOST_SENTENCES = 200_000;

  private final Map<ArticleId, Analysis> kept = new LinkedHashMap<>(16, 0.75f, true);
  private int sentences;

  Analysis of(Article article, Revision revision) {
    synchronized (kept) {
      var known = kept.get(article.id());
      if (known != null && known.revision() == revision.number()) {
        return known;
      }
    }
    // Outside the lock: who reads a short text does not wait for somebody else's long one.
    var analysis = Analysis.of(revision, article.language());
    keep(article.id(), analysis);
    return analysis;
  }

  private void keep(ArticleId article, Analysis analysis) {
    synchronized (kept) {
      var before = kept.put(article, analysis);
      sentences += analysis.candidates().size() - (before == null ? 0 : before.candidates().size());
      var eldest = kept.entrySet().iterator();
      while (sentences > MOST_SENTENCES && kept.size() > 1) {
        sentences -= eldest.next().getValue().candidates().size();
        eldest.remove();
      }
    }
  }
}
