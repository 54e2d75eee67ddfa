package org.claimlight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API as a program of one of the demo desk's people uses it. */
final class Api {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WorkbenchProcess workbench;
  private final HttpClient http = HttpClient.newHttpClient();
  private String authorization;

  private Api(WorkbenchProcess workbench, String name, String password) {
    this.workbench = workbench;
    authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** With a token made for it. */
  static Api of(WorkbenchProcess workbench, String name) throws IOException, InterruptedException {
    return of(workbench, name, Desk.PASSWORD);
  }

  static Api of(WorkbenchProcess workbench, String name, String password)
      throws IOException, InterruptedException {
    Api api = new Api(workbench, name, password);
    JsonNode minted = api.post("/tokens", Map.of("name", "journey"));
    api.authorization = "Bearer " + minted.get("token").asString();
    return api;
  }

  /** The body of a 200 to a GET under {@code /api/v1}. */
  JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build(), 200);
  }

  /** The body of a 201 to a POST under {@code /api/v1}. */
  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build(),
        201);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(workbench.address("/api/v1" + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", authorization);
  }

  private JsonNode send(HttpRequest request, int expected)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as("%s: %s", request, answer.body()).isEqualTo(expected);
    return JSON.readTree(answer.body());
  }
}
