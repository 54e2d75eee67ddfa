package org.claimlight.articles;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.shell.StaleChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The articles of the desk and their texts. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Articles {

  /** The largest text that is taken, in bytes of UTF-8. */
  public static final long LARGEST = 2_000_000;

  private final ArticleRepository repository;
  private final CurrentPerson current;
  private final ImportRule rule;
  private final ArticleImport imports;
  private final ApplicationEventPublisher events;

  Articles(
      ArticleRepository repository,
      CurrentPerson current,
      ImportRule rule,
      ArticleImport imports,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.current = current;
    this.rule = rule;
    this.imports = imports;
    this.events = events;
  }

  /**
   * Takes a text in as an article with its first revision.
   *
   * @throws ArticleRefused an empty or too large text, a URL that is none, a language that is none
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Article importText(NewArticle article) {
    var actor = current.require();
    rule.check(actor);
    return imports.add(article, actor.id());
  }

  /**
   * Gives an article another text. What stands on the text is carried over in the same transaction;
   * the same text again changes nothing.
   *
   * @param expected the number of the revision the caller has seen; null when the caller means
   *     whatever there is
   * @throws StaleChange when somebody else has revised the article since
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Revision revise(ArticleId id, @Nullable Integer expected, Words words) {
    var actor = current.require().id();
    var before = repository.lockedRevision(id).orElseThrow(ArticleRefused::unknown);
    if (expected != null && expected != before.number()) {
      throw new StaleChange("articles.revised-meanwhile", before.number());
    }
    if (words.text().equals(before.text()) && words.blocks().equals(before.blocks())) {
      return before;
    }
    var revision = new Revision(id, before.number() + 1, words.text(), words.blocks());
    var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    repository.revise(revision, actor, at);
    events.publishEvent(new ArticleRevised(id, before.number(), revision.number(), actor, at));
    return revision;
  }

  /** The newest first. */
  public List<RevisionEntry> revisions(ArticleId id) {
    return repository.revisions(id);
  }

  public Revision revision(ArticleId id, int number) {
    return repository.revision(id, number).orElseThrow(ArticleRefused::noSuchRevision);
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

  /** The same of many, one at a time: each may be as long as a book. */
  public void eachCurrentText(Collection<ArticleId> ids, Consumer<CurrentText> reader) {
    repository.eachCurrentText(ids, reader);
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
