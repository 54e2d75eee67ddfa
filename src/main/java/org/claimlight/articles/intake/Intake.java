package org.claimlight.articles.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimlight.articles.ReadArticle;
import org.claimlight.articles.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Every way in which an article's words are read, none of which keeps anything. */
@Component
public class Intake {

  /** The largest file that is taken, in bytes. */
  public static final long LARGEST_FILE = FileReader.LARGEST;

  private final RichText richText;
  private final PageReader pages;
  private final FileReader files;
  private final PageFetcher fetcher;

  @Autowired
  Intake(RichText richText, PageReader pages) {
    this(
        richText,
        pages,
        new FileReader(pages, IntakeLimits.USUAL),
        new PageFetcher(AddressPolicy.PUBLIC, InetAddress::getAllByName, IntakeLimits.USUAL));
  }

  /** For tests, which fetch from a server of their own. */
  Intake(RichText richText, PageReader pages, FileReader files, PageFetcher fetcher) {
    this.richText = richText;
    this.pages = pages;
    this.files = files;
    this.fetcher = fetcher;
  }

  public ReadArticle text(String text) {
    return ReadArticle.of(Words.ofText(text));
  }

  /** Pasted markup: all of it is meant. */
  public ReadArticle html(String html) {
    return ReadArticle.of(richText.read(html));
  }

  /**
   * @throws IntakeRefused what was wrong with the file
   */
  public ReadArticle file(String name, Path file) {
    return files.read(name, file);
  }

  /**
   * @throws IntakeRefused what was wrong with the address or with what was there
   */
  public ReadArticle url(String url) {
    var page = fetcher.fetch(url);
    var address = page.address().toString();
    if (page.type().isEmpty() || page.type().contains("html")) {
      return pages.read(Encodings.decode(page.bytes(), page.charset()), address);
    }
    return fetchedFile(page, address);
  }

  private ReadArticle fetchedFile(PageFetcher.Page page, String address) {
    try {
      var file = Files.createTempFile("claimlight-", ".fetched");
      try {
        Files.write(file, page.bytes());
        if (page.type().equals("text/plain")) {
          Files.writeString(
              file, Encodings.decode(page.bytes(), page.charset()), StandardCharsets.UTF_8);
        }
        var path = page.address().getPath();
        var read = files.read(path == null || path.isEmpty() ? address : path, file);
        return new ReadArticle(
            read.title(),
            address,
            read.publisher(),
            read.byline(),
            read.publishedOn(),
            read.language(),
            read.words(),
            read.warnings());
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
