package org.claimlight.shell.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimlight.shell.Messages;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI document. Paths and schemas come from the controllers; what is the same for many
 * operations is added here by rule, and the words come from the message bundles, so that neither
 * can fall behind the code.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String BEARER = "bearer";
  private static final String BASIC = "basic";
  private static final String PROBLEM = "Problem";

  private final Messages messages;
  private final Map<String, Object> examples;

  ApiDescription(
      Messages messages, JsonMapper json, @Value("classpath:api/examples.json") Resource examples) {
    this.messages = messages;
    try (var written = examples.getInputStream()) {
      this.examples = json.readValue(written, new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(new Info().title("Claimlight").version("1").description(messages.text("api.about")))
        .components(
            new Components()
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(BEARER)
                        .description(messages.text("api.about.bearer")))
                .addSecuritySchemes(
                    BASIC,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(BASIC)
                        .description(messages.text("api.about.basic"))))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  @Bean
  GlobalOpenApiCustomizer commonalities() {
    return document -> {
      document
          .getPaths()
          .forEach(
              (path, item) ->
                  item.readOperationsMap()
                      .forEach((method, operation) -> complete(path, method, operation)));
      document.getComponents().addSchemas(PROBLEM, problem());
      document.getComponents().getSchemas().forEach(this::describe);
      document.setServers(null);
    };
  }

  private void complete(String path, HttpMethod method, Operation operation) {
    var name = method.name().toLowerCase(java.util.Locale.ROOT) + "." + path.substring(7);
    operation.setSummary(messages.text("api.operation." + name));
    operation.setOperationId(operationId(name));
    operation.setTags(List.of(path.substring(8).split("/")[0]));
    if (path.endsWith("/tokens")) {
      operation
          .addSecurityItem(new SecurityRequirement().addList(BASIC))
          .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
    var parameters =
        new ArrayList<>(
            Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()));
    boolean changesOne = parameters.stream().anyMatch(this::isIfMatch);
    boolean mustMatch = changesOne && !path.endsWith("/reviews");
    parameters.stream()
        .filter(this::isIfMatch)
        .forEach(
            header -> header.required(mustMatch).description(messages.text("api.about.if-match")));
    if (method == HttpMethod.POST) {
      parameters.add(
          new HeaderParameter()
              .name(IdempotencyFilter.KEY)
              .description(messages.text("api.about.key"))
              .schema(new StringSchema().maxLength(IdempotencyFilter.LONGEST_KEY)));
    }
    operation.setParameters(parameters);
    operation.getResponses().forEach((status, answer) -> describe(path, method, status, answer));
    problems(path, method, operation, changesOne, mustMatch)
        .forEach(
            status ->
                operation.getResponses().addApiResponse(String.valueOf(status), problem(status)));
  }

  private static List<Integer> problems(
      String path, HttpMethod method, Operation operation, boolean changesOne, boolean mustMatch) {
    var statuses = new ArrayList<Integer>();
    boolean changes = method != HttpMethod.GET;
    boolean sendsBody = operation.getRequestBody() != null;
    boolean asks = operation.getParameters().stream().anyMatch(one -> "query".equals(one.getIn()));
    if (sendsBody || asks) {
      statuses.add(400);
    }
    statuses.add(401);
    // How well suggestions do is for editors and administrators.
    if (changes || path.endsWith("/suggestions/evaluation")) {
      statuses.add(403);
    }
    if (path.contains("{")) {
      statuses.add(404);
    }
    // A claim that is not settled has no verdict to begin another with.
    if (changes || path.endsWith("/verdict-draft")) {
      statuses.add(409);
    }
    if (changesOne) {
      statuses.add(412);
    }
    if (sendsBody) {
      statuses.addAll(List.of(413, 415));
    }
    if (method == HttpMethod.POST) {
      statuses.add(422);
    }
    if (mustMatch) {
      statuses.add(428);
    }
    statuses.add(500);
    return statuses;
  }

  private void describe(String path, HttpMethod method, String status, ApiResponse answer) {
    answer.setDescription(messages.text("api.about.answer." + status));
    boolean ofOne =
        !status.equals("204")
            && path.matches(".*/(claims|sources|verdicts|saved-searches)(/\\{\\w+}(/reopen)?)?")
            && (method != HttpMethod.GET || path.endsWith("}"));
    if (ofOne) {
      answer.addHeaderObject(HttpHeaders.ETAG, header("api.about.etag"));
    }
    if (method == HttpMethod.POST) {
      answer.addHeaderObject(IdempotencyFilter.REPLAYED, header("api.about.replayed"));
    }
    if (status.equals("201") && !path.matches(".*/(reviews|tokens|people)")) {
      answer.addHeaderObject(HttpHeaders.LOCATION, header("api.about.location"));
    }
  }

  private ApiResponse problem(int status) {
    return new ApiResponse()
        .description(messages.text("api.title." + status))
        .content(
            new Content()
                .addMediaType(
                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .addProperty("type", new StringSchema().format("uri"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema().format("uri"))
        .addProperty("code", new StringSchema())
        .addProperty("field", new StringSchema())
        .required(List.of("type", "title", "status", "detail", "instance", "code"));
  }

  private void describe(String name, Schema<?> schema) {
    if (examples.containsKey(name)) {
      schema.setExample(examples.get(name));
    }
    Objects.requireNonNullElse(schema.getProperties(), Map.<String, Schema>of())
        .forEach(
            (property, one) -> {
              var key = "api.schema." + name + "." + property;
              var words = messages.text(key);
              if (!words.equals(key)) {
                one.setDescription(words);
              }
            });
  }

  private Header header(String about) {
    return new Header().description(messages.text(about)).schema(new StringSchema());
  }

  private boolean isIfMatch(Parameter parameter) {
    return HttpHeaders.IF_MATCH.equals(parameter.getName());
  }

  /** Such as {@code post-articles-claims}. */
  private static String operationId(String name) {
    return name.replaceAll("\\{\\w+}", "one").replaceAll("[./]+", "-").replace("-one-", "-");
  }
}
