package org.claimlight.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of a claim's life in the documentation is the one that the code has. */
class ClaimLifeDocTest {

  private static final Path DOC = Path.of("src", "docs", "claim-life.md");

  @Test
  void theDocumentationSaysWhatTheCodeDoes() throws IOException {
    if ("write".equals(System.getProperty("claimlight.docs"))) {
      Files.writeString(DOC, page());
    }
    assertThat(DOC)
        .as("run ./mvnw test -Dtest=ClaimLifeDocTest -Dclaimlight.docs=write to write it anew")
        .hasContent(page());
  }

  private static String page() {
    var heads =
        Arrays.stream(ClaimAction.values())
            .map(ClaimLifeDocTest::word)
            .collect(Collectors.toList());
    var page = new StringBuilder();
    page.append("# The life of a claim\n\n");
    page.append(
        "Written from the code by `ClaimLifeDocTest`. A cell says where the action of the ");
    page.append(
        "column takes a claim in the\nstatus of the row, and who may do it; an empty cell is ");
    page.append("refused. \"Words changed\" is putting a claim on other words.\n\n");
    page.append("| | ").append(String.join(" | ", heads)).append(" |\n");
    page.append("| --- |").append(" --- |".repeat(heads.size())).append("\n");
    for (var status : ClaimStatus.values()) {
      page.append("| **").append(status.slug()).append("** |");
      for (var action : ClaimAction.values()) {
        page.append(cell(status, action)).append(" |");
      }
      page.append("\n");
    }
    return page.toString();
  }

  private static String cell(ClaimStatus status, ClaimAction action) {
    return status.allows(action)
        ? " " + status.after(action).slug() + " – " + who(action.by(status))
        : "";
  }

  private static String who(ClaimAction.By by) {
    return switch (by) {
      case VERDICTS -> "follows from verdicts and reviews";
      case REVIEWER -> "reviewers";
      case EDITOR -> "editors";
      case EDITOR_WHO_IS_NO_PARTY ->
          "an editor who is no party, or whom an administrator named where every editor is one";
    };
  }

  private static String word(ClaimAction action) {
    return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
