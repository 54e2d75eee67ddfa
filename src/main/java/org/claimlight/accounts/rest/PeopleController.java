package org.claimlight.accounts.rest;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.claimlight.accounts.NewPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonEdit;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.Role;
import org.claimlight.shell.rest.Confidential;
import org.claimlight.shell.rest.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people")
class PeopleController {

  private final People people;

  PeopleController(People people) {
    this.people = people;
  }

  /**
   * @param role a reviewer's, when it is left out
   */
  record NewAccount(
      @Nullable String name,
      @Nullable String displayName,
      @Nullable String password,
      @Nullable String role) {}

  record AccountMade(UUID id, String name, String displayName, String role) {}

  /** A person as administrators see them. */
  record AccountView(
      UUID id,
      String name,
      String displayName,
      String role,
      boolean active,
      @Nullable UUID samePersonAs) {

    static AccountView of(Person person) {
      return new AccountView(
          person.id().value(),
          person.username(),
          person.displayName(),
          person.role().name().toLowerCase(Locale.ROOT),
          person.active(),
          person.samePersonAs() == null ? null : person.samePersonAs().value());
    }
  }

  /**
   * @param samePersonAs the account that counts for both; the account's own id parts them again
   */
  record AccountChange(
      @Nullable String displayName,
      @Nullable String role,
      @Nullable Boolean active,
      @Nullable UUID samePersonAs) {}

  @GetMapping
  Listing<AccountView> all() {
    return Listing.all(people.all().stream().map(AccountView::of).toList());
  }

  @PutMapping("/{person}")
  AccountView change(@PathVariable UUID person, @RequestBody AccountChange wish) {
    return AccountView.of(
        people.edit(
            new PersonId(person),
            new PersonEdit(
                wish.displayName(),
                wish.role() == null ? null : Role.named(wish.role()),
                wish.active(),
                wish.samePersonAs() == null ? null : new PersonId(wish.samePersonAs()))));
  }

  @PostMapping
  @Confidential
  @ResponseStatus(HttpStatus.CREATED)
  AccountMade create(@RequestBody NewAccount wish) {
    String name = Objects.requireNonNullElse(wish.name(), "");
    Person made =
        people.create(
            new NewPerson(
                name,
                Objects.requireNonNullElse(wish.displayName(), name),
                Objects.requireNonNullElse(wish.password(), ""),
                wish.role() == null ? Role.REVIEWER : Role.named(wish.role())));
    return new AccountMade(
        made.id().value(),
        made.username(),
        made.displayName(),
        made.role().name().toLowerCase(Locale.ROOT));
  }
}
