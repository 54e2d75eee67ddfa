package org.claimlight.articles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports the articles of the seeds folder at start, each once: a text that any revision already
 * holds is passed over.
 */
@Component
class SeedArticles implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(SeedArticles.class);

  private final Path folder;
  private final ArticleImport imports;
  private final TransactionTemplate transaction;

  SeedArticles(
      @Value("${claimlight.seeds}") Path folder,
      ArticleImport imports,
      TransactionTemplate transaction) {
    this.folder = folder;
    this.imports = imports;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (var file : files()) {
      try {
        var seed = SeedText.parse(Files.readString(file));
        transaction.executeWithoutResult(status -> importOnce(file, seed));
      } catch (IOException | ArticleRefused unreadable) {
        // One bad file must not keep the desk from opening.
        log.warn("The seed {} was not imported: {}", file.getFileName(), unreadable.getMessage());
      }
    }
  }

  private void importOnce(Path file, SeedText seed) {
    if (imports.holds(seed.text())) {
      return;
    }
    var article = imports.add(seed.toArticle(), null);
    log.info("Imported {}: {}", file.getFileName(), article.title());
  }

  private List<Path> files() {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
