package org.claimlight.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.claimlight.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
class PeopleTest {

  private static final String GOOD = "four plain quiet words";

  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired PasswordEncoder passwords;

  @Test
  @WithMockUser(roles = "ADMINISTRATOR")
  void anAdministratorMakesAnAccount() {
    Person dora = people.create(new NewPerson(" Dora ", "Dora Nagy", GOOD, Role.REVIEWER));

    assertThat(dora.username()).isEqualTo("dora");
    assertThat(people.get(dora.id())).isEqualTo(dora);
    assertThat(people.findByUsername("DORA")).contains(dora);
    assertThat(people.all()).contains(dora);
    assertThat(people.byIds(List.of(dora.id(), PersonId.random())).keySet())
        .isEqualTo(Set.of(dora.id()));
  }

  @Test
  @WithMockUser(roles = "ADMINISTRATOR")
  void onlyAnArgon2idHashOfThePasswordIsKept() {
    people.create(new NewPerson("dora", "Dora", GOOD, Role.REVIEWER));

    String kept = accounts.findByUsername("dora").orElseThrow().passwordHash();
    assertThat(kept).contains("$argon2id$").doesNotContain(GOOD);
    assertThat(passwords.matches(GOOD, kept)).isTrue();
  }

  @Test
  @WithMockUser(roles = "EDITOR")
  void anEditorMakesNoAccounts() {
    assertThatThrownBy(() -> people.create(new NewPerson("dora", "Dora", GOOD, Role.REVIEWER)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void nobodyMakesAnAccountWithoutSigningIn() {
    assertThatThrownBy(() -> people.create(new NewPerson("dora", "Dora", GOOD, Role.REVIEWER)))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @ParameterizedTest
  @WithMockUser(roles = "ADMINISTRATOR")
  @CsvSource({
    "dora, Dora, short, password, accounts.password-short",
    "dora, Dora, my name is dora, password, accounts.password-has-name",
    "dora, Dora, aaaaaaaaaaaaaaa, password, accounts.password-repeats",
    "d, Dora, four plain quiet words, name, accounts.username-invalid",
    "do ra, Dora, four plain quiet words, name, accounts.username-invalid",
    "dora, ' ', four plain quiet words, displayName, accounts.display-name-invalid",
  })
  void whatWillNotDoIsRefusedAtItsField(
      String name, String displayName, String password, String field, String code) {
    assertThatThrownBy(
            () -> people.create(new NewPerson(name, displayName, password, Role.REVIEWER)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  @Test
  @WithMockUser(roles = "ADMINISTRATOR")
  void aTakenNameIsRefused() {
    people.create(new NewPerson("dora", "Dora", GOOD, Role.REVIEWER));

    assertThatThrownBy(() -> people.create(new NewPerson("DORA", "Other", GOOD, Role.EDITOR)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
  }

  @Test
  void anUnknownPersonIsMissing() {
    assertThatThrownBy(() -> people.get(PersonId.random())).isInstanceOf(PersonMissing.class);
  }
}
