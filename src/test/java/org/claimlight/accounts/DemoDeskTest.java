package org.claimlight.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@ActiveProfiles("demo")
@Transactional
class DemoDeskTest {

  @Autowired DemoDesk demo;
  @Autowired Desk desk;
  @Autowired People people;
  @Autowired CurrentPerson current;
  @Autowired Drafts drafts;
  @Autowired ApiTokens tokens;

  @Test
  void theDemoHasTwoReviewersAndAnAdministrator() {
    assertThat(desk.find()).map(Desk.Plate::name).contains("Demo desk");
    assertThat(people.all())
        .extracting(Person::username, Person::role)
        .containsExactlyInAnyOrder(
            tuple("ana", Role.REVIEWER),
            tuple("ben", Role.REVIEWER),
            tuple("cleo", Role.ADMINISTRATOR));
  }

  @Test
  void aSecondStartMakesNobodyTwice() {
    demo.afterSingletonsInstantiated();

    assertThat(people.all()).hasSize(3);
  }

  @Test
  @WithMockUser("ana")
  void theCurrentPersonIsWhoeverSignedIn() {
    assertThat(current.require().username()).isEqualTo("ana");
  }

  @Test
  @WithAnonymousUser
  void nobodyIsCurrentBeforeSigningIn() {
    assertThat(current.find()).isEmpty();
    assertThatThrownBy(current::require).isInstanceOf(SignInRequired.class);
  }

  @Test
  @WithMockUser("ana")
  void aDraftIsKeptReplacedAndDiscarded() {
    drafts.keep("verdict:1", "{\"rationale\":\"first\"}");
    drafts.keep("verdict:1", "{\"rationale\":\"" + "x".repeat(100_000) + "\"}");

    assertThat(drafts.find("verdict:1").orElseThrow()).hasSizeGreaterThan(100_000);
    assertThat(drafts.find("verdict:2")).isEmpty();

    drafts.discard("verdict:1");
    assertThat(drafts.find("verdict:1")).isEmpty();
  }

  @Test
  @WithMockUser("ana")
  void aDraftIsItsWritersAlone() {
    drafts.keep("verdict:1", "{}");

    As.user("ben", () -> assertThat(drafts.find("verdict:1")).isEmpty());
  }

  @Test
  @WithMockUser(username = "ana", roles = "REVIEWER")
  void aTokenActsForItsOwnerUntilItIsRevoked() {
    ApiTokens.Minted minted = tokens.mint(" laptop ");

    assertThat(minted.details().name()).isEqualTo("laptop");
    assertThat(minted.toString()).doesNotContain(minted.token());
    assertThat(tokens.redeem(minted.token())).contains(current.require().id());
    assertThat(tokens.redeem(minted.token() + "x")).isEmpty();
    assertThat(tokens.list())
        .singleElement()
        .satisfies(
            token -> {
              assertThat(token.id()).isEqualTo(minted.details().id());
              assertThat(token.lastUsedAt()).isNotNull();
            });

    As.user("ben", () -> tokens.revoke(minted.details().id()));
    assertThat(tokens.redeem(minted.token())).isPresent();

    tokens.revoke(minted.details().id());
    tokens.revoke(UUID.randomUUID());
    assertThat(tokens.redeem(minted.token())).isEmpty();
  }

  @Test
  @WithMockUser(username = "ana", roles = "REVIEWER")
  void aTokenNeedsAName() {
    assertThatThrownBy(() -> tokens.mint("  ")).isInstanceOf(AccountRefused.class);
  }
}
