package org.claimlight.articles.rest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.ArticleProgress;
import org.claimlight.articles.ArticleProgress.Progress;
import org.claimlight.articles.Articles;
import org.claimlight.articles.Imports;
import org.claimlight.shell.rest.Listing;
import org.claimlight.shell.rest.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/articles")
class ArticlesController {

  private final Articles articles;
  private final Imports imports;
  private final ArticleProgress progress;
  private final PersonNames names;

  ArticlesController(
      Articles articles, Imports imports, ArticleProgress progress, PersonNames names) {
    this.articles = articles;
    this.imports = imports;
    this.progress = progress;
    this.names = names;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ArticleSummary> importArticle(@RequestBody ArticleRequest wanted) {
    var read = wanted.read(imports);
    return created(imports.keep(read.words(), wanted.facts(read), wanted.again()));
  }

  /** The body is the file itself, whatever it is. */
  @PostMapping(path = "/files", consumes = MediaType.ALL_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ArticleSummary> importFile(
      @RequestParam String name,
      @RequestParam(defaultValue = "false") boolean allowDuplicate,
      @RequestBody byte[] file)
      throws IOException {
    var path = Files.createTempFile("claimlight-", ".file");
    try {
      Files.write(path, file);
      var read = imports.readFile(name, path);
      return created(imports.keep(read.words(), read.facts(), allowDuplicate));
    } finally {
      Files.delete(path);
    }
  }

  private ResponseEntity<ArticleSummary> created(Article article) {
    return ResponseEntity.created(URI.create("/api/v1/articles/" + article.id()))
        .body(summaries(List.of(article)).getFirst());
  }

  @GetMapping
  Listing<ArticleSummary> list(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    var paging = new Paging(page, size);
    return new Listing<>(summaries(articles.list(paging.page(), paging.size())), articles.count());
  }

  @GetMapping("/{article}")
  ArticleInFull get(@PathVariable UUID article) {
    var id = new ArticleId(article);
    var found = articles.get(id);
    return ArticleInFull.of(summaries(List.of(found)).getFirst(), articles.currentRevision(id));
  }

  private List<ArticleSummary> summaries(List<Article> found) {
    var claims = progress.of(found.stream().map(Article::id).toList());
    var people = names.of(found.stream().map(Article::importedBy));
    return found.stream()
        .map(
            article ->
                ArticleSummary.of(
                    article,
                    people.name(article.importedBy()),
                    claims.getOrDefault(article.id(), Progress.NONE)))
        .toList();
  }
}
