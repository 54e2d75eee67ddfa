package org.claimlight.search;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.ClaimIndex.Sweep;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.IndexUnusable;
import org.claimlight.search.index.QueryMistake;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole result of a search to be taken away, not only a page of it: what the search would show,
 * in its order, as it stood at one moment.
 */
@Service
@PreAuthorize("hasRole('READER')")
public class SearchExport {

  /** No file has more claims than this; JSON says how many there are. */
  public static final int MOST = Criteria.DEEPEST;

  private final ClaimIndex index;
  private final QueryReader queries;
  private final Freshness freshness;
  private final Indexer indexer;
  private final Articles articles;
  private final JsonMapper json;
  private final String desk;

  SearchExport(
      ClaimIndex index,
      QueryReader queries,
      Freshness freshness,
      Indexer indexer,
      Articles articles,
      JsonMapper json,
      @Value("${claimlight.address:http://localhost:8080}") String desk) {
    this.index = index;
    this.queries = queries;
    this.freshness = freshness;
    this.indexer = indexer;
    this.articles = articles;
    this.json = json;
    this.desk = desk;
  }

  /** Where an export goes: opened when there is something to write, never after a refusal. */
  @FunctionalInterface
  public interface Destination {
    OutputStream open() throws IOException;
  }

  /**
   * Writes the claims as they are read: what it takes of memory does not grow with them.
   *
   * @throws QueryMistake a query of which nothing can be understood, or that would cost too much
   * @throws IndexUnusable while the index is being repaired
   */
  public void write(SearchState wanted, ExportFormat format, Destination destination)
      throws IOException {
    Criteria criteria =
        new Criteria(
            queries.read(wanted.q()).query(), wanted.chosen(), wanted.order(), 0, 1, false);
    freshness.await();
    Writing writing = new Writing(wanted, format, destination);
    try {
      index.sweep(criteria, MOST, writing);
      writing.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private final class Writing implements Sweep {

    private final SearchState wanted;
    private final ExportFormat format;
    private final Destination destination;
    private @Nullable Writer to;
    private @Nullable ExportFile file;

    Writing(SearchState wanted, ExportFormat format, Destination destination) {
      this.wanted = wanted;
      this.format = format;
      this.destination = destination;
    }

    @Override
    public void begin(long total, boolean exact) {
      boolean complete =
          exact && total <= MOST && indexer.state().phase() == IndexState.Phase.READY;
      try {
        Writer open = new OutputStreamWriter(destination.open(), StandardCharsets.UTF_8);
        to = open;
        file = ExportFile.of(format, open, json);
        file.begin(wanted, total, complete);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void hits(List<Hit> some) {
      Map<ArticleId, Article> from =
          articles.byIds(some.stream().map(Hit::article).distinct().toList());
      try {
        if (file != null) {
          file.claims(
              some.stream()
                  .map(hit -> ExportedClaim.of(hit, url(from.get(hit.article())), desk))
                  .toList());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void end() throws IOException {
      if (file != null && to != null) {
        file.end();
        to.close();
      }
    }
  }

  private static @Nullable String url(@Nullable Article article) {
    return article == null ? null : article.sourceUrl();
  }
}
