package org.claimlight.search.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.claimlight.search.Completing;
import org.claimlight.search.QueryCompletions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Search")
@RestController
@RequestMapping("/api/v1/search/suggest")
class SuggestController {

  private final QueryCompletions completions;

  SuggestController(QueryCompletions completions) {
    this.completions = completions;
  }

  /**
   * What may stand in the query from {@code from} to {@code to}, in UTF-16 units from 0.
   *
   * @param completions the likeliest first; empty where nothing can be completed
   */
  record Suggested(int from, int to, List<Suggestion> completions) {}

  /**
   * @param text what to write there, its colon or quotation marks included
   * @param label what a person calls it; of a field, what it is about
   * @param count how many claims have the value; null for what is not counted
   */
  record Suggestion(
      String text,
      String label,
      @Schema(allowableValues = {"field", "value"}) String kind,
      @Nullable Long count) {}

  @Operation(
      summary = "Complete a query",
      description =
          "Names of fields and, after a name, the values that the desk's claims have, the most"
              + " frequent first, for what is being typed at the caret. Words are not completed,"
              + " nor is anything within a phrase, unless it is the value of a field.")
  @GetMapping
  Suggested suggest(
      @RequestParam(defaultValue = "") String q,
      @Parameter(description = "in UTF-16 units of q, from 0; without it, the end of q")
          @RequestParam(required = false)
          @Nullable Integer caret,
      @Parameter(description = "1 to 50") @RequestParam(defaultValue = "8") int limit) {
    Completing completing = completions.at(q, caret == null ? q.length() : caret, limit);
    return new Suggested(
        completing.from(),
        completing.to(),
        completing.completions().stream()
            .map(
                one ->
                    new Suggestion(
                        one.text(),
                        one.label(),
                        one.kind().name().toLowerCase(Locale.ROOT),
                        one.count()))
            .toList());
  }
}
