package org.claimlight.search.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.claimlight.search.ExportFormat;
import org.claimlight.search.ExportedClaim;
import org.claimlight.search.SearchExport;
import org.claimlight.search.SearchRefused;
import org.claimlight.search.SearchState;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A search's whole result as a file. */
@RestController
@RequestMapping("/api/v1/search")
class ExportController {

  private final SearchExport export;

  ExportController(SearchExport export) {
    this.export = export;
  }

  /**
   * The file as JSON.
   *
   * @param total how many claims there are; the file has the first 10,000
   * @param complete whether the file has them all
   */
  record ExportedClaims(
      String q, String sort, long total, boolean complete, List<ExportedClaim> claims) {}

  @GetMapping("/export")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ExportedClaims.class))
      })
  void export(
      @Parameter(description = "csv or json") @RequestParam(defaultValue = "csv") String format,
      @RequestParam(defaultValue = "") String q,
      @Parameter(description = "relevance, newest or activity")
          @RequestParam(defaultValue = "relevance")
          String sort,
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
      HttpServletResponse response)
      throws IOException {
    ExportFormat wanted =
        ExportFormat.byKey(format).orElseThrow(() -> SearchRefused.unknownFormat(format));
    export.write(
        new SearchState(q, SearchParameters.chosen(parameters), SearchParameters.order(sort)),
        wanted,
        () -> {
          response.setContentType(wanted.mediaType());
          response.setHeader(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment()
                  .filename("claims." + wanted.key())
                  .build()
                  .toString());
          return response.getOutputStream();
        });
  }
}
