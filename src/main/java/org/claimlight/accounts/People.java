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
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock = Clock.systemUTC();

  People(
      Accounts accounts,
      PasswordEncoder passwords,
      JdbcClient database,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.database = database;
    this.events = events;
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

  /**
   * Changes an account, from the person's next deed on.
   *
   * @throws AccountRefused when the desk would have no administrator left
   */
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Transactional
  public Person edit(PersonId id, PersonEdit edit) {
    // One change of people at a time: two administrators could else remove each other at once.
    database.sql("select id from desk for update").query(Integer.class).optional();
    Account account = accounts.findById(id.value()).orElseThrow(() -> new PersonMissing(id));
    Person before = account.person();
    if (edit.displayName() != null) {
      checkDisplayName(edit.displayName());
      account.setDisplayName(edit.displayName().strip());
    }
    if (edit.role() != null) {
      account.setRole(edit.role());
    }
    if (edit.active() != null) {
      account.setActive(edit.active());
    }
    if (edit.samePersonAs() != null) {
      join(account, get(edit.samePersonAs()).identity());
    }
    accounts.save(account);
    if (accounts.countByRoleAndActiveTrue(Role.ADMINISTRATOR) == 0) {
      throw new AccountRefused(CONFLICT, "accounts.last-administrator", "role");
    }
    Person now = account.person();
    if (!now.equals(before)) {
      events.publishEvent(new PersonChanged(before, now));
    }
    return now;
  }

  private void join(Account account, PersonId counts) {
    boolean own = account.id().equals(counts.value());
    account.setSamePersonAs(own ? null : counts.value());
    if (!own) {
      accounts
          .findBySamePersonAs(account.id())
          .forEach(third -> third.setSamePersonAs(counts.value()));
    }
  }

  /** Gives a person a new password, as when they have lost theirs. */
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Transactional
  public void setPassword(PersonId id, String password) {
    Account account = accounts.findById(id.value()).orElseThrow(() -> new PersonMissing(id));
    PasswordRules.check(password, account.person().username());
    account.setPasswordHash(passwords.encode(password));
    accounts.save(account);
  }

  /** For each account that under which its person is counted. */
  public UnaryOperator<PersonId> identities() {
    Map<PersonId, PersonId> joined =
        database
            .sql("select id, same_person_as from person where same_person_as is not null")
            .query(
                (row, number) ->
                    Map.entry(
                        new PersonId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("same_person_as", UUID.class))))
            .list()
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    return id -> joined.getOrDefault(id, id);
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
    checkDisplayName(person.displayName());
  }

  private static void checkDisplayName(String given) {
    String displayName = given.strip();
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
