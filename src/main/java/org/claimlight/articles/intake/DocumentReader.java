package org.claimlight.articles.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.claimlight.articles.Articles;
import org.claimlight.articles.CanonicalText;
import org.claimlight.articles.ReadArticle;
import org.claimlight.shell.PlainLine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads a document with one of Tika's parsers: its words as Tika's XHTML, and its properties. */
final class DocumentReader {

  /** Tika's markup around the words is never more than some times the words. */
  private static final int MARKUP = 8;

  /** What programs call a document by themselves. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(untitled.*|microsoft word - .*|.*\\.(docx?|odt|pdf|rtf|indd|txt)|unknown)");

  private final Parser parser;
  private final IntakeLimits limits;

  DocumentReader(Parser parser, IntakeLimits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  ReadArticle read(Path file) throws IOException {
    var metadata = new Metadata();
    var body = xhtml(file, metadata).body();
    Markup.strip(body);
    if (parser instanceof OOXMLParser) {
      DocxLists.mend(body);
    }
    if (!CanonicalText.visible(body.text())) {
      throw IntakeRefused.file("no-text");
    }
    return new ReadArticle(
        title(metadata.get(TikaCoreProperties.TITLE)),
        null,
        line(metadata.get("dc:publisher")),
        line(String.join(", ", metadata.getValues(TikaCoreProperties.CREATOR))),
        null,
        PageFacts.language(metadata.get(TikaCoreProperties.LANGUAGE)),
        BlockWalker.read(body),
        List.of());
  }

  private Document xhtml(Path file, Metadata metadata) throws IOException {
    var markup = new ToXMLContentHandler();
    try (var stream = TikaInputStream.get(file)) {
      var bounded = new WriteOutContentHandler(markup, (int) Articles.LARGEST * MARKUP);
      var secure = new SecureContentHandler(bounded, stream);
      try {
        parser.parse(stream, secure, metadata, context());
      } catch (SAXException failure) {
        secure.throwIfCauseOf(failure);
        throw failure;
      }
    } catch (EncryptedDocumentException locked) {
      throw IntakeRefused.file("encrypted");
    } catch (TikaException | SAXException | IOException | RuntimeException failure) {
      throw refusal(failure);
    }
    return Jsoup.parse(markup.toString());
  }

  /** Parsers throw whatever comes to a head in them, runtime exceptions of every kind included. */
  private IntakeRefused refusal(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (WriteLimitReachedException.isWriteLimitReached(cause)
          || String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("zip bomb")) {
        return IntakeRefused.file("unpacks-too-large", limits.unpackedBytes() / 1_000_000);
      }
      if (cause instanceof EncryptedDocumentException
          || cause instanceof org.apache.poi.EncryptedDocumentException) {
        return IntakeRefused.file("encrypted");
      }
    }
    return IntakeRefused.file("broken");
  }

  private static ParseContext context() {
    var context = new ParseContext();
    // Pictures, and files attached to the file, are not read.
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    var pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractAnnotationText(false);
    pdf.setExtractBookmarksText(false);
    pdf.setExtractAcroFormContent(false);
    pdf.setMaxMainMemoryBytes(64_000_000);
    context.set(PDFParserConfig.class, pdf);
    return context;
  }

  private static @Nullable String title(@Nullable String stated) {
    var title = line(stated);
    return title == null || NO_TITLE.matcher(title).matches() ? null : title;
  }

  private static @Nullable String line(@Nullable String stated) {
    var line = stated == null ? "" : PlainLine.of(stated);
    return CanonicalText.visible(line) && line.length() <= 300 ? line : null;
  }

  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      throw new IllegalStateException("Nothing embedded is read.");
    }
  }
}
