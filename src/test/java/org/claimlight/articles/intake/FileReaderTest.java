package org.claimlight.articles.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.claimlight.articles.ReadArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FileReaderTest {

  private static final Path FILES = Path.of("src/test/resources/intake");

  private final PageReader pages = new PageReader(JsonMapper.shared());
  private final FileReader reader = new FileReader(pages, IntakeLimits.USUAL);

  @TempDir Path folder;

  @Test
  void readsASavedPageWithWhatItSaysOfItself() {
    var read = read("article.html");
    assertThat(read.title()).isEqualTo("Harbour tunnel to cost 340 million, council says");
    assertThat(read.publisher()).isEqualTo("The Daily Plain");
    assertThat(read.byline()).isEqualTo("Maria Keller, Jo Adeyemi");
    assertThat(read.publishedOn()).isEqualTo(LocalDate.of(2025, 3, 14));
    assertThat(read.language()).isEqualTo("en-GB");
    assertThat(read.sourceUrl()).isEqualTo("https://daily-plain.example/news/harbour-tunnel");
    assertThat(Drawn.blocks(read.words()))
        .startsWith("caption: The harbour at low tide. Photo: R. Lindqvist")
        .contains(
            "heading 2: Where the money goes",
            "table-header: Year\tCost, million",
            "table-row: 2025\t340",
            "list-item 1: Two of five bidders withdrew, so there was less competition.",
            "quotation: Nobody who read the engineers’ report can be surprised, and nobody who wrote it"
                + " was asked again.");
    assertThat(read.words().text())
        .endsWith("would not confirm on Friday evening.")
        .doesNotContain("umbrellas", "Sport", "recipes", "rights reserved", "Share", "alert");
  }

  @ParameterizedTest
  @ValueSource(strings = {"article.docx", "article.odt"})
  void readsHeadingsListsAndTablesOfAWordProcessor(String name) {
    var read = read(name);
    assertThat(read.title()).isEqualTo("Water report");
    assertThat(Drawn.blocks(read.words()))
        .contains(
            "heading 1: Water in the valley",
            "heading 2: Reasons",
            "list-item 1: A dry spring",
            "numbered-item 1: Then the lake",
            "table-row: 2024\t14 million",
            "paragraph: The lake holds 40 days’ use.")
        .anyMatch(block -> block.matches("list-item [12]: one of them makes paper"));
  }

  @Test
  void readsABook() {
    var read = read("article.epub");
    assertThat(read.title()).isEqualTo("Water report");
    assertThat(read.words().text())
        .contains("Water in the valley", "14 million litres a day in 2024", "40 days’ use");
  }

  @Test
  void readsTheParagraphsOfAPdf() {
    var read = read("article.pdf");
    assertThat(read.title()).isEqualTo("Water report");
    assertThat(Drawn.blocks(read.words()))
        .contains("paragraph: “There is enough for everybody,” said the mayor.")
        .anyMatch(block -> block.endsWith("nine percent more than in the year before."));
  }

  @Test
  void readsMarkdown() {
    var read = read("article.md");
    assertThat(read.title()).isEqualTo("Rents rose by six percent");
    assertThat(Drawn.blocks(read.words()))
        .containsExactly(
            "heading 1: Rents rose by six percent",
            "paragraph: Rents in the capital rose by six percent in 2024, the statistics office said.",
            "quotation: It is the third year in a row.",
            "numbered-item 1: Flats: 7 %",
            "numbered-item 1: Houses: 4 %",
            "list-item 2: with a garden: 3 %",
            "table-header: Year\tRise",
            "table-row: 2023\t5 %",
            "table-row: 2024\t6 %");
  }

  @ParameterizedTest
  @ValueSource(strings = {"article.txt", "windows-1252.txt", "utf-16.txt"})
  void readsPlainTextHoweverItIsEncoded(String name) {
    assertThat(read(name).words().text())
        .isEqualTo(
            "Die Bürgermeisterin sagte, die Brücke koste „über 40 Millionen“ Euro.\n\n"
                + "Sie wird 2027 eröffnet, größer als geplant.");
  }

  @Test
  void readsAPageThatDeclaresAnotherEncodingThanItHas() {
    assertThat(read("wrong-charset.html").words().text()).contains("Brücke über die Mühlenau");
  }

  @Test
  void knowsAFileByItsContentAndNotByItsName() throws IOException {
    var renamed = Files.copy(FILES.resolve("article.pdf"), folder.resolve("a.txt"));
    assertThat(reader.read("a.txt", renamed).words().text()).contains("14 million litres");
  }

  @Test
  void refusesAnEncryptedPdf() {
    refuses("encrypted.pdf", FILES.resolve("encrypted.pdf"), "articles.file-encrypted");
  }

  @Test
  void refusesAnEncryptedWordDocument() throws Exception {
    var locked = folder.resolve("locked.docx");
    try (var system = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(system)) {
        Files.copy(FILES.resolve("article.docx"), out);
      }
      try (var out = Files.newOutputStream(locked)) {
        system.writeFilesystem(out);
      }
    }
    refuses("locked.docx", locked, "articles.file-encrypted");
  }

  @Test
  void saysThatAScannedPdfHasNoText() throws IOException {
    var scan = folder.resolve("scan.pdf");
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var picture =
          LosslessFactory.createFromImage(
              document, new BufferedImage(80, 80, BufferedImage.TYPE_BYTE_GRAY));
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(picture, 0, 0, 500, 700);
      }
      document.save(scan.toFile());
    }
    refuses("scan.pdf", scan, "articles.file-no-text");
  }

  @Test
  void refusesWhatIsNoDocument() throws IOException {
    var picture =
        Files.write(
            folder.resolve("a.docx"),
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    refuses("a.docx", picture, "articles.file-unknown");
    var bytes = Files.write(folder.resolve("a.txt"), new byte[] {'a', 0, 1, 2, 0, 0, 3});
    refuses("a.txt", bytes, "articles.file-unknown");
    var nothing = Files.write(folder.resolve("b.txt"), new byte[0]);
    refuses("b.txt", nothing, "articles.file-no-text");
    refuses(
        "c.txt", Files.writeString(folder.resolve("c.txt"), " \n\u00a0"), "articles.file-no-text");
  }

  @Test
  void refusesABrokenFile() throws IOException {
    var whole = Files.readAllBytes(FILES.resolve("article.docx"));
    var half = Files.write(folder.resolve("half.docx"), Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> reader.read("half.docx", half))
        .isInstanceOf(IntakeRefused.class)
        .extracting("code")
        .isIn("articles.file-broken", "articles.file-unknown");
  }

  @Test
  void countsWhatIsUnpackedAndStops() throws IOException {
    var bomb = folder.resolve("bomb.docx");
    try (var source = new ZipFile(FILES.resolve("article.docx").toFile());
        var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (var entry : source.stream().toList()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        source.getInputStream(entry).transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry("word/zeros.xml"));
      fill(zip, 30_000_000);
    }
    var limits = limits(25_000_000, 20_000_000, Duration.ofSeconds(20));
    assertThatThrownBy(() -> new FileReader(pages, limits).read("bomb.docx", bomb))
        .isInstanceOf(IntakeRefused.class)
        .extracting("code")
        .isEqualTo("articles.file-unpacks-too-large");
  }

  @Test
  void refusesALargeFileBeforeReadingIt() throws IOException {
    var large = folder.resolve("large.txt");
    try (var file = Files.newOutputStream(large)) {
      fill(file, 2_000);
    }
    var limits = limits(1_000, 1_000, Duration.ofSeconds(20));
    assertThatThrownBy(() -> new FileReader(pages, limits).read("large.txt", large))
        .extracting("code")
        .isEqualTo("articles.file-too-large");
  }

  @Test
  void givesUpWhenTimeIsOver() {
    var limits = limits(25_000_000, 25_000_000, Duration.ofMillis(1));
    assertThatThrownBy(
            () -> new FileReader(pages, limits).read("a.pdf", FILES.resolve("article.pdf")))
        .extracting("code")
        .isEqualTo("articles.file-took-too-long");
  }

  @Test
  void refusesATextThatIsTooLong() throws IOException {
    var tooLong =
        Files.writeString(
            folder.resolve("long.txt"), "word ".repeat(500_000), StandardCharsets.US_ASCII);
    refuses("long.txt", tooLong, "articles.text-too-large");
  }

  private ReadArticle read(String name) {
    return reader.read(name, FILES.resolve(name));
  }

  private void refuses(String name, Path file, String code) {
    assertThatThrownBy(() -> reader.read(name, file)).extracting("code").isEqualTo(code);
  }

  private static IntakeLimits limits(long file, long unpacked, Duration time) {
    return new IntakeLimits(file, unpacked, 1_000, time, 1, time, 0);
  }

  private static void fill(OutputStream out, int bytes) throws IOException {
    var zeros = new byte[1_000];
    for (int written = 0; written < bytes; written += zeros.length) {
      out.write(zeros);
    }
  }
}
