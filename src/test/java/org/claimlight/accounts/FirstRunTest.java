package org.claimlight.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.TestPropertySource;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:first-run-${random.uuid}")
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class FirstRunTest {

  private static final NewPerson DORA =
      new NewPerson("dora", "Dora Nagy", "four plain quiet words", Role.REVIEWER);

  @Autowired FirstRun firstRun;
  @Autowired Desk desk;
  @Autowired People people;

  @Test
  void theCodeOpensTheDeskOnceAndMakesItsAdministrator() {
    assertThat(firstRun.needed()).isTrue();
    String code = firstRun.renewCode();

    Person administrator =
        firstRun.open(" " + code.toLowerCase().replace('-', ' '), "City desk", DORA);

    assertThat(administrator.role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(desk.find()).map(Desk.Plate::name).contains("City desk");
    assertThat(firstRun.needed()).isFalse();
    assertThatThrownBy(() -> firstRun.open(code, "Other desk", DORA))
        .isInstanceOf(AccountRefused.class);
    assertThat(people.all()).hasSize(1);
  }

  @Test
  void aNewCodePutsTheOldOneOutOfUse() {
    String old = firstRun.renewCode();
    String current = firstRun.renewCode();

    assertThat(old).isNotEqualTo(current);
    assertRefused(old, DORA, "accounts.first-run.code-wrong");
  }

  @Test
  void aRefusedEntryLeavesNoHalfMadeDesk() {
    String code = firstRun.renewCode();

    assertRefused(
        code,
        new NewPerson("dora", "Dora", "short", Role.ADMINISTRATOR),
        "accounts.password-short");

    assertThat(desk.exists()).isFalse();
    assertThat(firstRun.needed()).isTrue();
    firstRun.open(code, "City desk", DORA);
    assertThat(desk.exists()).isTrue();
  }

  @Test
  void codesCannotBeGuessedByTrying() {
    String code = firstRun.renewCode();
    for (int attempt = 0; attempt < 10; attempt++) {
      assertRefused("WRONG", DORA, "accounts.first-run.code-wrong");
    }
    assertRefused(code, DORA, "accounts.first-run.attempts");
  }

  private void assertRefused(String code, NewPerson person, String refusal) {
    assertThatThrownBy(() -> firstRun.open(code, "City desk", person))
        .isInstanceOfSatisfying(
            AccountRefused.class, refused -> assertThat(refused.code()).isEqualTo(refusal));
  }
}
