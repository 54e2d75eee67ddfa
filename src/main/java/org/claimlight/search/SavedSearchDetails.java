package org.claimlight.search;

import org.jspecify.annotations.Nullable;

/** What can be changed of a saved search. */
public record SavedSearchDetails(@Nullable String name, boolean desk, SearchState state) {

  public SavedSearchDetails named(@Nullable String other) {
    return new SavedSearchDetails(other, desk, state);
  }

  public SavedSearchDetails shared(boolean withDesk) {
    return new SavedSearchDetails(name, withDesk, state);
  }

  public SavedSearchDetails asking(SearchState other) {
    return new SavedSearchDetails(name, desk, other);
  }
}
