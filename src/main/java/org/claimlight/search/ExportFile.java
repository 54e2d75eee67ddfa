package org.claimlight.search;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.claimlight.shell.Spreadsheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A file of claims, written as they come. */
interface ExportFile {

  void begin(SearchState of, long total, boolean complete) throws IOException;

  void claims(List<ExportedClaim> some) throws IOException;

  void end() throws IOException;

  static ExportFile of(ExportFormat format, Writer to, JsonMapper json) throws IOException {
    return switch (format) {
      case CSV -> new Csv(to);
      case JSON -> new Json(to, json);
    };
  }

  /** RFC 4180, with the mark by which spreadsheets know UTF-8, and no cell that is a formula. */
  final class Csv implements ExportFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String[] COLUMNS = {
      "quote",
      "statement",
      "claimant",
      "status",
      "ratings",
      "tags",
      "article",
      "publisher",
      "published_on",
      "article_url",
      "marked_at",
      "changed_at",
      "link"
    };

    private final Writer to;
    private final CSVPrinter printer;

    Csv(Writer to) throws IOException {
      this.to = to;
      this.printer = new CSVPrinter(to, CSVFormat.RFC4180);
    }

    @Override
    public void begin(SearchState of, long total, boolean complete) throws IOException {
      to.write(BYTE_ORDER_MARK);
      printer.printRecord((Object[]) COLUMNS);
    }

    @Override
    public void claims(List<ExportedClaim> some) throws IOException {
      for (ExportedClaim claim : some) {
        printer.printRecord(
            Spreadsheet.cell(claim.quote()),
            Spreadsheet.cell(claim.statement()),
            cell(claim.claimant()),
            claim.status(),
            Spreadsheet.cell(String.join("; ", claim.ratings())),
            Spreadsheet.cell(String.join("; ", claim.tags())),
            Spreadsheet.cell(claim.articleTitle()),
            cell(claim.publisher()),
            claim.publishedOn(),
            cell(claim.articleUrl()),
            claim.markedAt(),
            claim.changedAt(),
            claim.link());
      }
    }

    private static @Nullable String cell(@Nullable String words) {
      return words == null ? null : Spreadsheet.cell(words);
    }

    @Override
    public void end() throws IOException {
      to.flush();
    }
  }

  /** What was asked, how much there is, and the claims. */
  final class Json implements ExportFile {

    private final Writer to;
    private final JsonMapper json;
    private boolean isFirst = true;

    Json(Writer to, JsonMapper json) {
      this.to = to;
      this.json = json;
    }

    @Override
    public void begin(SearchState of, long total, boolean complete) throws IOException {
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("q", of.q());
      about.put("sort", of.order().key());
      about.put("total", total);
      about.put("complete", complete);
      String object = json.writeValueAsString(about);
      to.write(object.substring(0, object.length() - 1));
      to.write(", \"claims\": [");
    }

    @Override
    public void claims(List<ExportedClaim> some) throws IOException {
      for (ExportedClaim claim : some) {
        to.write(isFirst ? "\n" : ",\n");
        to.write(json.writeValueAsString(claim));
        isFirst = false;
      }
    }

    @Override
    public void end() throws IOException {
      to.write("\n]}\n");
      to.flush();
    }
  }
}
