package org.claimlight.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.claimlight.accounts.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The desk's history to be taken away: as CSV (RFC 4180) or as JSON, a line for each change. */
@Component
public class HistoryFile {

  private static final String[] COLUMNS = {
    "sequence", "at", "person", "kind", "article", "claim", "was", "is"
  };

  private final DeskHistory history;
  private final JsonMapper json;

  HistoryFile(DeskHistory history, JsonMapper json) {
    this.history = history;
    this.json = json;
  }

  public void csv(HistoryFilter wanted, Writer to) throws IOException {
    try (var printer = new CSVPrinter(to, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
      history.each(
          wanted,
          entry ->
              print(
                  printer,
                  entry.sequence(),
                  entry.at(),
                  id(entry.actor()),
                  entry.kind(),
                  entry.article(),
                  entry.claim(),
                  fields(entry.was()),
                  fields(entry.isNow())));
    }
  }

  public void jsonLines(HistoryFilter wanted, Writer to) throws IOException {
    history.each(wanted, entry -> write(to, json.writeValueAsString(line(entry)) + "\n"));
    to.flush();
  }

  private static Map<String, @Nullable Object> line(DeskEntry entry) {
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("sequence", entry.sequence());
    line.put("at", entry.at().toString());
    line.put("person", id(entry.actor()));
    line.put("kind", entry.kind());
    line.put("article", entry.article() == null ? null : entry.article().toString());
    line.put("claim", entry.claim() == null ? null : entry.claim().toString());
    line.put("was", entry.was());
    line.put("is", entry.isNow());
    return line;
  }

  private static @Nullable String id(@Nullable PersonId person) {
    return person == null ? null : person.toString();
  }

  /** A brace begins it, which no spreadsheet takes for a formula. */
  private String fields(Map<String, Object> fields) {
    return fields.isEmpty() ? "" : json.writeValueAsString(fields);
  }

  private static void print(CSVPrinter printer, @Nullable Object... cells) {
    try {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Writer to, String line) {
    try {
      to.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
