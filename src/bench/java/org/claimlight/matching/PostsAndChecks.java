package org.claimlight.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * CLEF CheckThat! 2022, task 2A, English, training split: posts, fact-checks, and which check
 * answers which post. It is not part of the project.
 */
record PostsAndChecks(List<String> posts, List<Check> checks, List<Set<Integer>> answers) {

  private static final Path FOLDER =
      Path.of(System.getProperty("claim-matching", "../shared/data/claim-matching"));

  record Check(String claim, String title, String subtitle) {}

  static boolean areThere() {
    return Files.isReadable(FOLDER.resolve("claims.tsv.gz"));
  }

  static PostsAndChecks read() throws IOException {
    List<String> posts = new ArrayList<>();
    Map<String, Integer> postById = new HashMap<>();
    for (String[] row : rows("queries.tsv.gz")) {
      postById.put(row[0], posts.size());
      posts.add(row[1]);
    }
    List<Check> checks = new ArrayList<>();
    Map<String, Integer> checkById = new HashMap<>();
    for (String[] row : rows("claims.tsv.gz")) {
      checkById.put(row[0], checks.size());
      checks.add(new Check(row[1], row[2], row.length > 3 ? row[3] : ""));
    }
    List<Set<Integer>> answers = new ArrayList<>();
    posts.forEach(post -> answers.add(new HashSet<>()));
    for (String[] row : rows("qrels.tsv.gz")) {
      if (row[3].equals("1")) {
        answers.get(postById.get(row[0])).add(checkById.get(row[2]));
      }
    }
    return new PostsAndChecks(posts, checks, answers);
  }

  private static List<String[]> rows(String file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file))),
                StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> line.split("\t", -1)).toList();
    }
  }
}
