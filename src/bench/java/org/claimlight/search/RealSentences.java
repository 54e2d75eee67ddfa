package org.claimlight.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The checked claims and the posts that the benchmarks are made of. They are no part of the project. */
record RealSentences(List<Checked> claims, List<String> posts) {

  /** The folder with {@code claims.tsv.gz} and {@code queries.tsv.gz}. */
  static final Path FOLDER =
      Path.of(System.getProperty("bench.sentences", "../shared/data/claim-matching"));

  record Checked(String claim, String title, String subtitle) {}

  static boolean areThere() {
    return Files.isReadable(FOLDER.resolve("claims.tsv.gz"));
  }

  static RealSentences read() {
    return new RealSentences(
        rows("claims.tsv.gz").stream().map(row -> new Checked(row[1], row[2], row[3])).toList(),
        rows("queries.tsv.gz").stream().map(row -> row[1]).toList());
  }

  private static List<String[]> rows(String file) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file))),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
