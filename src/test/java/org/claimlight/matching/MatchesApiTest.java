package org.claimlight.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.claimlight.claims.Claim;
import org.claimlight.evidence.SourceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import(MatchDesk.class)
class MatchesApiTest {

  @Autowired MockMvc http;
  @Autowired MatchDesk desk;

  private final String token = "t" + UUID.randomUUID().toString().substring(0, 8);
  private Claim earlier;
  private Claim now;

  @BeforeEach
  void twoClaimsThatSayTheSame() {
    earlier = desk.claim("Bridge " + token + " was closed in May");
    now = desk.claim("In May they closed bridge " + token);
  }

  private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(
        request.with(user("ben").roles("REVIEWER")).contentType(MediaType.APPLICATION_JSON));
  }

  private String path(Claim claim, String rest) {
    return "/api/v1/claims/" + claim.id() + rest;
  }

  private ResultActions decide(boolean same) throws Exception {
    return perform(put(path(now, "/matches/" + earlier.id())).content("{\"same\": " + same + "}"));
  }

  @Test
  void aTextIsAnsweredWithTheClaimsThatSayTheSame() throws Exception {
    perform(get("/api/v1/matches").param("text", "Was bridge " + token + " closed?"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("comparedBy").value("words-switched-off"))
        .andExpect(jsonPath("matches[*].claimId", hasItem(earlier.id().toString())))
        .andExpect(jsonPath("matches[0].decision").value("open"))
        .andExpect(jsonPath("matches[0].rating", nullValue()))
        .andExpect(jsonPath("matches[0].sharedWords", hasItem(token)));
  }

  @Test
  void aConfirmedMatchComesFirstAndMakesAFamily() throws Exception {
    decide(true)
        .andExpect(status().isOk())
        .andExpect(jsonPath("claims[*].claimId", contains(earlier.id().toString())));

    perform(get(path(earlier, "/matches")))
        .andExpect(jsonPath("matches[0].claimId").value(now.id().toString()))
        .andExpect(jsonPath("matches[0].decision").value("confirmed"));
    perform(get(path(earlier, "/family")))
        .andExpect(jsonPath("claims[*].claimId", contains(now.id().toString())))
        .andExpect(jsonPath("corrected", nullValue()));
  }

  @Test
  void aRejectedMatchIsGoneUntilItIsTakenBack() throws Exception {
    decide(false).andExpect(status().isOk());
    perform(get(path(now, "/matches")))
        .andExpect(jsonPath("matches[*].claimId", not(hasItem(earlier.id().toString()))));

    perform(delete(path(now, "/matches/" + earlier.id()))).andExpect(status().isNoContent());

    perform(get(path(now, "/matches")))
        .andExpect(jsonPath("matches[*].claimId", hasItem(earlier.id().toString())));
  }

  @Test
  void whoContradictsATeammateIsToldWhomAndChangesNothing() throws Exception {
    decide(true).andExpect(status().isOk());

    http.perform(
            put(path(earlier, "/matches/" + now.id()))
                .with(user("ana").roles("REVIEWER"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"same\": false}"))
        .andExpect(status().isConflict())
        .andExpect(
            jsonPath("detail")
                .value("Ben Okafor has said that the two are the same. Take that back first."));

    perform(get(path(earlier, "/family"))).andExpect(jsonPath("claims", hasSize(1)));
  }

  @Test
  void aDismissedClaimIsInNoListOfItsFamilyAndCanBeUntied() throws Exception {
    decide(true).andExpect(status().isOk());
    desk.dismiss(earlier);

    perform(get(path(now, "/family"))).andExpect(jsonPath("claims", hasSize(0)));
    perform(get(path(now, "/matches")))
        .andExpect(jsonPath("matches[*].claimId", not(hasItem(earlier.id().toString()))));

    perform(delete(path(now, "/matches/" + earlier.id()))).andExpect(status().isNoContent());
    perform(delete(path(now, "/matches/" + earlier.id()))).andExpect(status().isNotFound());
  }

  @Test
  void aSettledClaimGivesADraftAndNoVerdict() throws Exception {
    SourceId source = desk.source(earlier, "https://roads.example/" + token);
    desk.settle(earlier, "true", source);

    perform(get(path(earlier, "/verdict-draft")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("rating.id").value("true"))
        .andExpect(jsonPath("rationale").value("It was counted twice."))
        .andExpect(jsonPath("sources", hasSize(1)))
        .andExpect(jsonPath("sources[0].url").value("https://roads.example/" + token));
    perform(get(path(now, "/verdict-draft")))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("detail").isNotEmpty());
  }

  @Test
  void aCorrectionIsToldUntilSomebodyLooked() throws Exception {
    desk.settle(earlier, "true");
    desk.settle(now, "true");
    decide(true);
    desk.settleAnew(earlier.id(), "false");

    perform(get(path(now, "/family")))
        .andExpect(jsonPath("corrected.claimId").value(earlier.id().toString()))
        .andExpect(jsonPath("corrected.was").value("true"))
        .andExpect(jsonPath("corrected.now").value("false"));
    perform(delete(path(now, "/family/correction"))).andExpect(status().isNoContent());
    perform(get(path(now, "/family"))).andExpect(jsonPath("corrected", nullValue()));
  }

  @Test
  void whatCannotBeAnsweredIsAProblemInPlainWords() throws Exception {
    perform(get("/api/v1/matches"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("detail").value("Paste or type a sentence to compare."));
    perform(get("/api/v1/matches").param("text", "words").param("limit", "1000"))
        .andExpect(status().isBadRequest());
    perform(get("/api/v1/claims/" + UUID.randomUUID() + "/matches"))
        .andExpect(status().isNotFound());
    perform(put(path(now, "/matches/" + now.id())).content("{\"same\": true}"))
        .andExpect(status().isBadRequest());
  }
}
