package org.claimlight.shell.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description is true. */
@ApiTest
class ApiDescriptionTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @Autowired MockMvc mvc;
  @Autowired JsonMapper json;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping controllers;

  private JsonNode document;

  @BeforeEach
  void anybodyMayReadIt() throws Exception {
    var answer = mvc.perform(get("/api/v1/openapi.json")).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    document = json.readTree(answer.getContentAsByteArray());
  }

  @Test
  void itNamesEveryOperationOfTheControllersAndNoOther() {
    var offered = new TreeSet<String>();
    controllers
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (handler.getBeanType().getPackageName().startsWith("org.claimlight")) {
                for (var path : mapping.getPatternValues()) {
                  for (var method : mapping.getMethodsCondition().getMethods()) {
                    offered.add(method.name().toLowerCase(java.util.Locale.ROOT) + " " + path);
                  }
                }
              }
            });

    assertThat(described()).containsExactlyElementsOf(offered);
  }

  @Test
  void itHasWhatTheFirstVersionPromises() {
    assertThat(described())
        .map(operation -> operation.replaceAll("\\{\\w+}", "{id}").replace(Api.ROOT, ""))
        .contains(
            "post /tokens",
            "post /articles",
            "get /articles",
            "get /articles/{id}",
            "get /articles/{id}/claims",
            "post /articles/{id}/claims",
            "get /claims/{id}",
            "patch /claims/{id}",
            "delete /claims/{id}",
            "post /claims/{id}/sources",
            "post /claims/{id}/verdicts",
            "patch /verdicts/{id}",
            "post /verdicts/{id}/reviews",
            "get /claims/{id}/history",
            "get /desk/rules",
            "post /people");
  }

  @Test
  void everyOperationIsSaidInWordsAndHasItsProblems() {
    for (var name : described()) {
      var operation = operation(name);
      assertThat(operation.at("/summary").asString()).as(name).isNotBlank();
      assertThat(operation.at("/summary").asString()).doesNotStartWith("api.");
      assertThat(operation.at("/responses/401/content").has("application/problem+json"))
          .as(name)
          .isTrue();
      assertThat(operation.required("responses").toString()).doesNotContain("api.about");
    }
  }

  @Test
  void everyPostTakesAKeyAndEveryChangeNeedsAVersion() {
    for (var name : described()) {
      var parameters = operation(name).path("parameters").toString();
      assertThat(parameters.contains("Idempotency-Key"))
          .as(name)
          .isEqualTo(name.startsWith("post"));
      // Who follows a search changes nothing that another could have changed meanwhile.
      // What is said of two claims, or that somebody looked, is there or not: it has no version.
      boolean isOnesOwn =
          name.endsWith("/alert") || name.contains("/matches/") || name.endsWith("/correction");
      if ((name.startsWith("patch") || name.startsWith("delete")) && !isOnesOwn) {
        assertThat(parameters).as(name).contains("If-Match");
        assertThat(operation(name).at("/responses").has("428")).as(name).isTrue();
      }
    }
  }

  @Test
  void itSaysHowOffsetsCountAndHowToSignIn() {
    assertThat(document.at("/info/description").asString()).contains("UTF-16");
    assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
        .isEqualTo("bearer");
    assertThat(document.at("/components/securitySchemes/basic/scheme").asString())
        .isEqualTo("basic");
    assertThat(document.at("/security").toString()).isEqualTo("[{\"bearer\":[]}]");
    assertThat(operation("post /api/v1/tokens").at("/security").toString())
        .isEqualTo("[{\"basic\":[]},{\"bearer\":[]}]");
  }

  @Test
  void choicesAndPatchesAreDescribedAsTheyAreSent() {
    assertThat(document.at("/components/schemas/SourceDetails/properties/stance/enum").toString())
        .isEqualTo("[\"supports\",\"refutes\",\"context\",null]");
    assertThat(document.at("/components/schemas/ClaimView/properties/status/enum").toString())
        .contains("in-review");
    var patch = operation("patch /api/v1/claims/{claim}").at("/requestBody/content");
    assertThat(patch.propertyNames()).contains("application/merge-patch+json");
    for (var content : patch) {
      assertThat(content.at("/schema/$ref").asString()).endsWith("/ClaimWords");
    }
    assertThat(document.at("/components/schemas").propertyNames())
        .doesNotContain("JsonNode", "ResponseEntity");
  }

  @Test
  void whatIsAlwaysThereAndWhatMayBeNullIsSaid() {
    var claim = document.at("/components/schemas/ClaimView");
    assertThat(claim.required("required").toString()).contains("id", "spans", "status");
    assertThat(claim.required("required").toString()).doesNotContain("claimant", "rating");
    assertThat(claim.at("/properties/claimant/type").toString()).contains("string", "null");
    assertThat(claim.at("/properties/markedBy/anyOf/0/$ref").asString()).endsWith("/PersonName");
    assertThat(document.at("/components/schemas/Problem/properties/detail").isObject()).isTrue();
  }

  @Test
  void answersHaveTheStatusTheyAreGivenWith() {
    for (var name : described()) {
      var statuses = operation(name).required("responses").propertyNames();
      var done = statuses.stream().filter(status -> status.startsWith("2")).toList();
      var expected =
          switch (name) {
            case "post /api/v1/claims/{claim}/reopen",
                "post /api/v1/articles/{article}/suggestions/{suggestion}/restore",
                "post /api/v1/claims/{claim}/confirmation",
                "post /api/v1/verdicts/{verdict}/confirmation",
                "delete /api/v1/claims/{claim}" ->
                "200";
            default -> name.startsWith("post") ? "201" : name.startsWith("delete") ? "204" : "200";
          };
      assertThat(done).as(name).containsExactly(expected);
    }
  }

  @Test
  void whatIsReadButRefusedToSomeOrAtTimesSaysSo() {
    var draft = operation("get /api/v1/claims/{claim}/verdict-draft").at("/responses");
    assertThat(draft.at("/409/content").has("application/problem+json")).isTrue();
    assertThat(draft.has("403")).isFalse();
    var evaluation = operation("get /api/v1/suggestions/evaluation").at("/responses");
    assertThat(evaluation.at("/403/content").has("application/problem+json")).isTrue();
    assertThat(evaluation.has("409")).isFalse();
  }

  @Test
  void itIsReadableAtDocs() throws Exception {
    var answer = mvc.perform(get("/api/docs")).andReturn().getResponse();

    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(answer.getRedirectedUrl()).startsWith("/api/swagger-ui/");
  }

  private List<String> described() {
    var names = new TreeSet<String>();
    document
        .required("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().propertyNames().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> names.add(method + " " + path.getKey())));
    return List.copyOf(names);
  }

  private JsonNode operation(String name) {
    var methodAndPath = name.split(" ");
    return document.required("paths").required(methodAndPath[1]).required(methodAndPath[0]);
  }
}
