package org.claimlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.claimlight.claims.Claim;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("demo")
@Import(MatchDesk.class)
@WithMockUser(username = "ben", roles = "REVIEWER")
class WithoutModelTest {

  @Autowired MatchDesk desk;
  @Autowired Matches matches;

  @Test
  void claimsAreComparedByTheirWordsAndTheAnswerSaysSo() {
    String token = "t" + UUID.randomUUID().toString().substring(0, 8);
    Claim claim = desk.claim("Bridge " + token + " was closed for repairs");

    MatchAnswer answer = matches.ofText("Was bridge " + token + " closed for repairs?", 5);

    assertThat(answer.by()).isEqualTo(MatchAnswer.By.WORDS_SWITCHED_OFF);
    assertThat(answer.pending()).isZero();
    assertThat(answer.matches().getFirst().claim().id()).isEqualTo(claim.id());
    assertThat(answer.matches().getFirst().meaning()).isNull();
  }
}
