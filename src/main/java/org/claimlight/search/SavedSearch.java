package org.claimlight.search;

import java.time.Instant;
import org.claimlight.accounts.PersonId;

/**
 * A search that somebody keeps, as the current person has it.
 *
 * @param desk whether the whole desk sees it, not its owner alone
 * @param followed whether the current person is told of claims that come to answer it
 * @param fresh how many claims have come to answer it since the current person looked last
 * @param mayChange whether the current person may
 */
public record SavedSearch(
    SavedSearchId id,
    PersonId owner,
    String name,
    boolean desk,
    SearchState state,
    boolean followed,
    int fresh,
    boolean mayChange,
    PersonId changedBy,
    Instant changedAt,
    long version) {

  public SavedSearchDetails details() {
    return new SavedSearchDetails(name, desk, state);
  }
}
