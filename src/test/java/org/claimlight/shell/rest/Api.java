package org.claimlight.shell.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Calls the HTTP API as one of the demo's people, and makes what a test needs to begin with. */
public class Api {

  public static final String ROOT = "/api/v1";

  private final MockMvc mvc;
  private final JsonMapper json;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  Api(MockMvc mvc, JsonMapper json) {
    this.mvc = mvc;
    this.json = json;
  }

  /** What the API answered. */
  public record Answer(int status, HttpHeaders headers, JsonNode body) {

    public String text(String member) {
      return body.required(member).asString();
    }

    public String id() {
      return text("id");
    }

    public String etag() {
      return Objects.requireNonNull(headers.getETag());
    }

    public Answer isProblem(int status, String code) {
      assertThat(body.path("code").asString("")).as(body.toString()).isEqualTo(code);
      assertThat(this.status).isEqualTo(status);
      assertThat(body.required("status").asInt()).isEqualTo(status);
      assertThat(text("type")).isEqualTo("urn:claimlight:problem:" + code);
      assertThat(text("detail")).isNotBlank().isNotEqualTo(code);
      assertThat(text("title")).isNotBlank().doesNotStartWith("api.");
      assertThat(headers.getContentType())
          .matches(MediaType.APPLICATION_PROBLEM_JSON::isCompatibleWith);
      return this;
    }

    public Answer isProblem(int status, String code, String field) {
      assertThat(body.path("field").asString("")).as(body.toString()).isEqualTo(field);
      return isProblem(status, code);
    }

    public Answer is(int expected) {
      assertThat(status).as(body.toString()).isEqualTo(expected);
      return this;
    }
  }

  public Answer get(String person, String path) {
    return send(HttpMethod.GET, person, path, "");
  }

  public Answer post(String person, String path, String body, String... headers) {
    return send(HttpMethod.POST, person, path, body, headers);
  }

  public Answer patch(String person, String path, String body, String... headers) {
    return send(HttpMethod.PATCH, person, path, body, headers);
  }

  public Answer delete(String person, String path, String body, String... headers) {
    return send(HttpMethod.DELETE, person, path, body, headers);
  }

  /**
   * @param path below {@link #ROOT}, or a whole Location
   * @param body JSON with single quotes for double ones; empty for none
   * @param headers names and values in turn
   */
  public Answer send(
      HttpMethod method, String person, String path, String body, String... headers) {
    var uri = URI.create(path.startsWith(ROOT) ? path : ROOT + path);
    return send(
        MockMvcRequestBuilders.request(method, uri)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(person)),
        body,
        headers);
  }

  /** The person's token, made once with name and password. */
  public String token(String person) {
    return tokens.computeIfAbsent(person, name -> minted(name, "claimlight"));
  }

  private String minted(String person, String password) {
    return send(
            MockMvcRequestBuilders.post(ROOT + "/tokens").with(httpBasic(person, password)),
            "{'name': 'a test'}")
        .is(201)
        .text("token");
  }

  /** A further person of the desk, who can call from now on. */
  public String admit(String person, String role) {
    var password = "correct horse staple";
    var id =
        post(
                "cleo",
                "/people",
                "{'name': '%s', 'password': '%s', 'role': '%s'}".formatted(person, password, role))
            .is(201)
            .id();
    tokens.put(person, minted(person, password));
    return id;
  }

  private Answer send(MockHttpServletRequestBuilder request, String body, String... headers) {
    if (!body.isEmpty()) {
      request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
    }
    var given = new HttpHeaders();
    for (int i = 0; i < headers.length; i += 2) {
      given.set(headers[i], headers[i + 1]);
    }
    try {
      return answer(mvc.perform(request.headers(given)).andReturn().getResponse());
    } catch (Exception unhandled) {
      throw new AssertionError("not answered", unhandled);
    }
  }

  private Answer answer(MockHttpServletResponse response) throws Exception {
    var headers = new HttpHeaders();
    response.getHeaderNames().forEach(name -> headers.addAll(name, response.getHeaders(name)));
    var content = response.getContentAsString();
    return new Answer(
        response.getStatus(),
        headers,
        content.isEmpty() ? NullNode.getInstance() : json.readTree(content));
  }

  /** A new article of two sentences, {@code Prices rose by 4% in May. Nobody knows why.} */
  public Answer article() {
    return post(
            "ana",
            "/articles",
            """
            {'title': 'On prices', 'allowDuplicate': true, 'text': 'Prices rose by 4% in May. Nobody knows why.',
             'sourceUrl': 'https://example.org/prices', 'publishedOn': '2026-01-02'}
            """)
        .is(201);
  }

  /** A new claim on the first sentence of a new article. */
  public Answer claim() {
    return post(
            "ana",
            "/articles/" + article().id() + "/claims",
            "{'spans': [{'start': 0, 'end': 24, 'exact': 'Prices rose by 4% in May'}]}")
        .is(201);
  }

  public Answer source(String claim) {
    return post(
            "ana",
            "/claims/" + claim + "/sources",
            """
            {'url': 'https://stats.example/may', 'title': 'Consumer prices', 'quote': '4.2%',
             'stance': 'refutes', 'tier': 'official'}
            """)
        .is(201);
  }

  public Answer verdict(String person, String claim, String rating) {
    return post(
            person,
            "/claims/" + claim + "/verdicts",
            "{'rating': '" + rating + "', 'rationale': 'The office counted otherwise.'}")
        .is(201);
  }
}
