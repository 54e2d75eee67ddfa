package org.claimlight.accounts;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is acting: the person signed in to the screen, or the one whose token came with the API's
 * request. Always as the database knows them now, not as they were when they signed in.
 */
@Component
public class CurrentPerson {

  private final People people;

  CurrentPerson(People people) {
    this.people = people;
  }

  /**
   * @throws SignInRequired when nobody is signed in
   */
  public Person require() {
    return find().orElseThrow(SignInRequired::new);
  }

  public Optional<Person> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || !authentication.isAuthenticated()
        || authentication instanceof AnonymousAuthenticationToken) {
      return Optional.empty();
    }
    return people.findByUsername(authentication.getName()).filter(Person::active);
  }
}
