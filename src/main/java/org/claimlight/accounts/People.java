package org.claimlight.accounts;

import static java.util.stream.Collectors.toMap;
import static org.claimlight.shell.Refusal.Kind.CONFLICT;
import static org.claimlight.shell.Refusal.Kind.INVALID;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the desk. */
@Service
@Transactional(readOnly = true)
public class People {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
  private static final int LONGEST_DISPLAY_NAME = 120;

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final Clock clock = Clock.systemUTC();

  People(Accounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /**
   * @throws PersonMissing when nobody has this id
   */
  public Person get(PersonId id) {
    return accounts
        .findById(id.value())
        .map(Account::person)
        .orElseThrow(() -> new PersonMissing(id));
  }

  /** Everybody, by display name. */
  public List<Person> all() {
    return accounts.findAllByOrderByDisplayName().stream().map(Account::person).toList();
  }

  /** Those of the ids that are known. */
  public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
    return accounts.findByIdIn(ids.stream().map(PersonId::value).distinct().toList()).stream()
        .map(Account::person)
        .collect(toMap(Person::id, person -> person));
  }

  public Optional<Person> findByUsername(String username) {
    return accounts.findByUsername(normalized(username)).map(Account::person);
  }

  /**
   * @throws AccountRefused when the name is taken or the name or password will not do
   */
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Transactional
  public Person create(NewPerson person) {
    return admitChecked(person);
  }

  /** Makes the account whoever asks. */
  @Transactional
  Person admitChecked(NewPerson person) {
    checkNames(person);
    PasswordRules.check(person.password(), normalized(person.username()));
    return admit(person);
  }

  /** Makes the account whoever asks and whatever the password. */
  @Transactional
  Person admit(NewPerson person) {
    checkNames(person);
    String username = normalized(person.username());
    if (accounts.existsByUsername(username)) {
      throw new AccountRefused(CONFLICT, "accounts.username-taken", "name", username);
    }
    return accounts
        .save(
            new Account(
                username,
                person.displayName().strip(),
                person.role(),
                passwords.encode(person.password()),
                clock.instant()))
        .person();
  }

  private static void checkNames(NewPerson person) {
    if (!USERNAME.matcher(normalized(person.username())).matches()) {
      throw new AccountRefused(INVALID, "accounts.username-invalid", "name");
    }
    String displayName = person.displayName().strip();
    if (displayName.isEmpty() || displayName.length() > LONGEST_DISPLAY_NAME) {
      throw new AccountRefused(
          INVALID, "accounts.display-name-invalid", "displayName", LONGEST_DISPLAY_NAME);
    }
  }

  boolean none() {
    return accounts.count() == 0;
  }

  static String normalized(String username) {
    return username.strip().toLowerCase(Locale.ROOT);
  }
}
