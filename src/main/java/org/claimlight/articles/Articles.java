package org.claimlight.articles;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimlight.accounts.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The articles of the desk and their texts. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('REVIEWER')")
public class Articles {

  /** The largest text that is taken, in bytes of UTF-8. */
  public static final long LARGEST = 2_000_000;

  private final ArticleRepository repository;
  private final CurrentPerson current;
  private final ArticleImport imports;

  Articles(ArticleRepository repository, CurrentPerson current, ArticleImport imports) {
    this.repository = repository;
    this.current = current;
    this.imports = imports;
  }

  /**
   * Takes a text in as an article with its first revision.
   *
   * @throws ArticleRefused an empty or too large text, a URL that is none, a language that is none
   */
  @Transactional
  public Article importText(NewArticle article) {
    return imports.add(article, current.require().id());
  }

  public Article get(ArticleId id) {
    return repository.find(id).orElseThrow(ArticleRefused::unknown);
  }

  public Map<ArticleId, Article> byIds(Collection<ArticleId> ids) {
    return repository.byIds(ids).stream().collect(Collectors.toMap(Article::id, a -> a));
  }

  /** The text that offsets of today refer to. */
  public Revision currentRevision(ArticleId id) {
    return repository.currentRevision(id).orElseThrow(ArticleRefused::unknown);
  }

  /**
   * The newest first.
   *
   * @param page from 0
   */
  public List<Article> list(int page, int size) {
    return repository.list(page, size);
  }

  /** Those whose title, publisher or byline holds the words, the newest first. */
  public List<Article> withWords(String words, int most) {
    return repository.withWords(words.strip(), most);
  }

  public long count() {
    return repository.count();
  }
}
