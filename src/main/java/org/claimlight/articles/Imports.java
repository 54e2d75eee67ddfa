package org.claimlight.articles;

import java.nio.file.Path;
import java.util.List;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.articles.intake.Intake;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ways in which an article comes to the desk. Reading keeps nothing and may take as long as the
 * network does, so no transaction is open then; {@link #keep} makes an article of what was read.
 */
@Service
@PreAuthorize("hasRole('REVIEWER')")
public class Imports {

  /** The largest file that is read, in bytes. */
  public static final long LARGEST_FILE = Intake.LARGEST_FILE;

  private final Intake intake;
  private final ArticleRepository repository;
  private final ArticleImport imports;
  private final CurrentPerson current;
  private final ImportRule rule;

  Imports(
      Intake intake,
      ArticleRepository repository,
      ArticleImport imports,
      CurrentPerson current,
      ImportRule rule) {
    this.intake = intake;
    this.repository = repository;
    this.imports = imports;
    this.current = current;
    this.rule = rule;
  }

  public ReadArticle readText(String text) {
    return intake.text(text);
  }

  /** Markup as a browser or a word processor puts it on the clipboard. */
  public ReadArticle readMarkup(String html) {
    return intake.html(html);
  }

  /**
   * Fetches a page of the public Internet.
   *
   * @throws org.claimlight.shell.Refusal which of the many things that can go wrong it was
   */
  public ReadArticle readUrl(String url) {
    return intake.url(url);
  }

  /**
   * Reads an HTML, TXT, Markdown, PDF, DOCX, ODT or EPUB file.
   *
   * @throws org.claimlight.shell.Refusal which of the many things that can go wrong it was
   */
  public ReadArticle readFile(String name, Path file) {
    return intake.file(name, file);
  }

  /** Those with the same words first, then those with the same address. */
  @Transactional(readOnly = true)
  public List<AlreadyHere> alreadyHere(Words words, @Nullable String sourceUrl) {
    return repository.alreadyHere(words.text(), sourceUrl);
  }

  /**
   * Makes an article of words that were read.
   *
   * @param facts what is known of it; its text is not used
   * @param again whether it may come in though it is here already
   * @throws ArticleRefused it is here already; a URL that is none, a language that is none
   */
  @Transactional
  public Article keep(Words words, NewArticle facts, boolean again) {
    if (!again) {
      repository.alreadyHere(words.text(), facts.sourceUrl()).stream()
          .findFirst()
          .ifPresent(
              found -> {
                throw ArticleRefused.alreadyHere(found);
              });
    }
    var actor = current.require();
    rule.check(actor);
    return imports.add(words, facts, actor.id());
  }
}
