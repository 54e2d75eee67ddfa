package org.claimlight.discussion;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.springframework.stereotype.Component;

/** Finds who is meant by {@code @name}: the name that a person signs in with. */
@Component
public class Mentions {

  /** Not within an e-mail address; a full stop at the end ends the sentence. */
  public static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?)");

  private final People people;

  Mentions(People people) {
    this.people = people;
  }

  /** The person of that name who has not left the desk. */
  public Optional<Person> person(String name) {
    return people.findByUsername(name).filter(Person::active);
  }

  /**
   * @throws DiscussionRefused for a name that nobody has
   */
  Set<PersonId> in(String words) {
    var found = new LinkedHashSet<PersonId>();
    var mention = MENTION.matcher(words);
    while (mention.find()) {
      var name = mention.group(1);
      found.add(person(name).orElseThrow(() -> DiscussionRefused.mentionOfNobody("@" + name)).id());
    }
    return found;
  }
}
