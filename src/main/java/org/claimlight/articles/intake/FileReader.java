package org.claimlight.articles.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.claimlight.articles.ArticleRefused;
import org.claimlight.articles.ReadArticle;
import org.claimlight.articles.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file by what is in it; its name only tells Markdown from plain text. Two files are read
 * at a time, each in a thread of its own that is given up when its time is over: what a parser then
 * still does, it does in that place, so that hostile files can hold up other files but not the
 * desk.
 */
final class FileReader {

  /** The largest file that is taken, in bytes. */
  static final long LARGEST = 25_000_000;

  private static final int AT_ONCE = 2;

  private final PageReader pages;
  private final IntakeLimits limits;
  private final Detector detector = new DefaultDetector();
  private final Semaphore places = new Semaphore(AT_ONCE);

  FileReader(PageReader pages, IntakeLimits limits) {
    this.pages = pages;
    this.limits = limits;
  }

  /**
   * @param name as the person knows it; without a title inside, it becomes the title
   * @throws IntakeRefused encrypted, without text, of an unknown kind, too large, unpacking to too
   *     much, taking too long, or broken
   */
  ReadArticle read(String name, Path file) {
    if (size(file) > limits.fileBytes()) {
      throw IntakeRefused.file("too-large", limits.fileBytes() / 1_000_000);
    }
    long deadline = System.nanoTime() + limits.fileTime().toNanos();
    try {
      if (!places.tryAcquire(limits.fileTime().toMillis(), TimeUnit.MILLISECONDS)) {
        throw tookTooLong();
      }
      var task = new FutureTask<>(() -> readInPlace(name, file));
      Thread.ofPlatform().daemon().name("read " + name).start(task);
      try {
        return task.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      } finally {
        task.cancel(true);
      }
    } catch (TimeoutException tooLong) {
      throw tookTooLong();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw tookTooLong();
    } catch (ExecutionException failed) {
      throw switch (failed.getCause()) {
        case IntakeRefused refused -> refused;
        // Some of a file's text may be deeper than a parser's recursion goes.
        case StackOverflowError tooDeep -> IntakeRefused.file("broken");
        case ArticleRefused refused when refused.code().equals("articles.text-empty") ->
            IntakeRefused.file("no-text");
        case ArticleRefused refused -> refused;
        case null, default -> new IllegalStateException(failed.getCause());
      };
    }
  }

  private ReadArticle readInPlace(String name, Path file) throws IOException {
    try {
      var read = read(name, file, type(name, file));
      return read.title() == null ? read.withTitle(titleOf(name)) : read;
    } finally {
      places.release();
    }
  }

  private ReadArticle read(String name, Path file, String type) throws IOException {
    return switch (type) {
      case "text/html", "application/xhtml+xml" ->
          pages.read(Encodings.decode(Files.readAllBytes(file), null), null);
      case "text/x-web-markdown", "text/plain" -> {
        var text = Encodings.decode(Files.readAllBytes(file), null);
        yield isMarkdown(name) ? MarkdownText.read(text) : ReadArticle.of(Words.ofText(text));
      }
      case "application/pdf" -> document(new PDFParser(), file);
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.ms-word.document.macroenabled.12",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.template" ->
          packed(new OOXMLParser(), file);
      case "application/vnd.oasis.opendocument.text" -> packed(new OpenDocumentParser(), file);
      case "application/epub+zip" -> packed(new EpubParser(), file);
      case "application/x-tika-ooxml-protected" -> throw IntakeRefused.file("encrypted");
      default -> throw IntakeRefused.file("unknown", name, type);
    };
  }

  private ReadArticle packed(Parser parser, Path file) throws IOException {
    Unpacking.check(file, limits);
    return document(parser, file);
  }

  private ReadArticle document(Parser parser, Path file) throws IOException {
    return new DocumentReader(parser, limits).read(file);
  }

  private String type(String name, Path file) throws IOException {
    if (size(file) == 0) {
      throw IntakeRefused.file("no-text");
    }
    var known = new Metadata();
    known.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try (var stream = TikaInputStream.get(file)) {
      var byContent = detector.detect(stream, known).getBaseType().toString();
      return byContent.startsWith("text/") && !byContent.equals("text/html")
          ? textual(file, byContent)
          : byContent;
    }
  }

  /** What is named like a text but holds bytes that no text has is something else. */
  private static String textual(Path file, String type) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      var head = stream.readNBytes(4096);
      boolean utf16 = head.length > 1 && ((head[0] & 0xFF) == 0xFE || (head[0] & 0xFF) == 0xFF);
      for (byte unit : head) {
        if (unit == 0 && !utf16) {
          return "application/octet-stream";
        }
      }
      return type.equals("text/x-web-markdown") ? type : "text/plain";
    }
  }

  private static boolean isMarkdown(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  private static @Nullable String titleOf(String name) {
    var file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    var title = (dot > 0 ? file.substring(0, dot) : file).replace('_', ' ').strip();
    return title.isEmpty() ? null : title;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private IntakeRefused tookTooLong() {
    return IntakeRefused.file("took-too-long", limits.fileTime().toSeconds());
  }
}
