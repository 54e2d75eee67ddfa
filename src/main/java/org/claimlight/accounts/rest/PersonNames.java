package org.claimlight.accounts.rest;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the names for the ids of people, all at once. */
@Component
public class PersonNames {

  private final People people;

  PersonNames(People people) {
    this.people = people;
  }

  public Known of(Stream<@Nullable PersonId> ids) {
    var wanted = ids.flatMap(Stream::ofNullable).distinct().toList();
    return new Known(
        people.byIds(wanted).values().stream()
            .collect(Collectors.toMap(Person::id, PersonName::of)));
  }

  /** Names by id. */
  public record Known(Map<PersonId, PersonName> names) {

    /** Null for nobody, as when an article came with the installation. */
    public @Nullable PersonName name(@Nullable PersonId id) {
      return id == null ? null : names.get(id);
    }
  }
}
