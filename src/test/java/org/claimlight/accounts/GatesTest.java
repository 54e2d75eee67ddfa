package org.claimlight.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Who gets in, by which door, and who does not. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class GatesTest {

  @Autowired MockMvc mvc;
  @Autowired JsonMapper json;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/articles", "/nowhere/at/all", "/tokens"})
  void everyScreenLeadsToSignIn(String path) throws Exception {
    mvc.perform(get(path)).andExpect(status().isFound()).andExpect(redirectedUrl("/sign-in"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/articles", "/api/v1/nowhere", "/api/elsewhere"})
  void theApiAsksForATokenWithAProblem(String path) throws Exception {
    mvc.perform(get(path))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value(endsWith("accounts.credentials-missing")))
        .andExpect(header().string("WWW-Authenticate", "Bearer"));
  }

  @Test
  void theScreensCookieCountsForNothingAtTheApi() throws Exception {
    MockHttpSession session = signedIn("ana");

    mvc.perform(get("/api/v1/articles").session(session)).andExpect(status().isUnauthorized());
  }

  @Test
  void theHealthIsOpenAndNothingElseOfTheActuatorIs() throws Exception {
    mvc.perform(get("/actuator/health")).andExpect(status().isOk());
    mvc.perform(get("/actuator/env")).andExpect(status().isUnauthorized());
  }

  @Test
  void nameAndPasswordMakeATokenAndTheTokenActsForItsOwner() throws Exception {
    String token = mint("ana");

    mvc.perform(mintRequest().header("Authorization", "Bearer " + token))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.id").exists())
        .andExpect(cookie().doesNotExist("claimlight"));
  }

  @Test
  void aWrongTokenIsTurnedAway() throws Exception {
    mvc.perform(mintRequest().header("Authorization", "Bearer clm_wrong"))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.type").value(endsWith("accounts.credentials-wrong")));
  }

  @Test
  void nameAndPasswordAreForNothingButAToken() throws Exception {
    for (var request : List.of(get("/api/v1/articles"), newPerson("dora"), get("/api/v1/tokens"))) {
      mvc.perform(request.with(httpBasic("cleo", "claimlight")))
          .andExpect(status().isUnauthorized())
          .andExpect(header().string("WWW-Authenticate", "Bearer"))
          .andExpect(jsonPath("$.type").value(endsWith("accounts.password-only-for-tokens")));
    }
  }

  @Test
  void aReviewerMakesNoAccountsOverTheApi() throws Exception {
    mvc.perform(newPerson("dora").header("Authorization", "Bearer " + mint("ana")))
        .andExpect(status().isForbidden());
  }

  @Test
  void anAdministratorMakesAnAccountThatCanSignIn() throws Exception {
    mvc.perform(newPerson("emil").header("Authorization", "Bearer " + mint("cleo")))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.role").value("editor"));

    mvc.perform(mintRequest().with(httpBasic("emil", "four plain quiet words")))
        .andExpect(status().isCreated());
  }

  @Test
  void theSessionIsRenewedAtSignIn() throws Exception {
    MockHttpSession before =
        (MockHttpSession) mvc.perform(get("/tokens")).andReturn().getRequest().getSession();
    String old = before.getId();

    MockHttpSession after = signIn("ben", "claimlight", before, from("10.0.0.1"));

    assertThat(after.getId()).isNotEqualTo(old);
  }

  @Test
  void afterSignInTheDeskGoesOnWhereOneWanted() throws Exception {
    MockHttpSession session =
        (MockHttpSession) mvc.perform(get("/tokens")).andReturn().getRequest().getSession();

    mvc.perform(
            post("/sign-in")
                .session(session)
                .param("username", "ben")
                .param("password", "claimlight"))
        .andExpect(redirectedUrl("http://localhost/tokens?continue"));
  }

  @Test
  void tooManyFailuresMakeEvenTheRightPasswordWait() throws Exception {
    RequestPostProcessor stranger = from("203.0.113.7");
    for (int attempt = 0; attempt < SignInAttempts.PER_NAME; attempt++) {
      mvc.perform(signInRequest("ana", "guess " + attempt).with(stranger))
          .andExpect(redirectedUrl("/sign-in?wrong"));
    }

    mvc.perform(signInRequest("ANA ", "claimlight").with(stranger))
        .andExpect(redirectedUrl("/sign-in?wait"));
    mvc.perform(mintRequest().with(httpBasic("ana", "claimlight")).with(stranger))
        .andExpect(status().isTooManyRequests())
        .andExpect(jsonPath("$.type").value(endsWith("accounts.too-many-attempts")));
    // The owner, elsewhere, is not locked out by it.
    mvc.perform(signInRequest("ana", "claimlight").with(from("198.51.100.2")))
        .andExpect(redirectedUrl("/"));
  }

  @Test
  void everyAnswerForbidsToBeFramedSniffedOrReferredTo() throws Exception {
    mvc.perform(get("/nowhere").secure(true))
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
        .andExpect(
            header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(header().string("Permissions-Policy", startsWith("camera=()")))
        .andExpect(header().string("Strict-Transport-Security", containsString("max-age=")));
    mvc.perform(get("/api/v1/articles"))
        .andExpect(
            header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
        .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe-eval"))))
        .andExpect(request().sessionAttributeDoesNotExist("SPRING_SECURITY_SAVED_REQUEST"));
  }

  private MockHttpSession signedIn(String name) throws Exception {
    return signIn(name, "claimlight", new MockHttpSession(), from("10.0.0.2"));
  }

  private MockHttpSession signIn(
      String name, String password, MockHttpSession session, RequestPostProcessor from)
      throws Exception {
    return (MockHttpSession)
        mvc.perform(signInRequest(name, password).session(session).with(from))
            .andExpect(status().isFound())
            .andReturn()
            .getRequest()
            .getSession();
  }

  private String mint(String name) throws Exception {
    return json.readTree(
            mvc.perform(mintRequest().with(httpBasic(name, "claimlight")))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString())
        .get("token")
        .asString();
  }

  private static MockHttpServletRequestBuilder mintRequest() {
    return post("/api/v1/tokens")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"name\":\"a script\"}");
  }

  private static MockHttpServletRequestBuilder newPerson(String name) {
    return post("/api/v1/people")
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            """
            {"name":"%s","displayName":"Somebody","password":"four plain quiet words",
             "role":"editor"}"""
                .formatted(name));
  }

  private static MockHttpServletRequestBuilder signInRequest(String name, String password) {
    return post("/sign-in").param("username", name).param("password", password);
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      request.setRequestedSessionIdValid(true);
      return request;
    };
  }
}
