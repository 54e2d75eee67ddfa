package org.claimlight.search;

import org.claimlight.shell.Refusal;

/** A saved search that cannot be kept or changed as was asked. */
public class SavedSearchRefused extends Refusal {

  private SavedSearchRefused(Kind kind, String code, String field, Object... arguments) {
    super(kind, code, field, arguments);
  }

  private SavedSearchRefused(Kind kind, String code) {
    super(kind, code, null);
  }

  /** Also for one that is another's own: that there is one is theirs to know. */
  static SavedSearchRefused unknown() {
    return new SavedSearchRefused(Kind.NOT_FOUND, "search.saved.unknown");
  }

  static SavedSearchRefused notYours() {
    return new SavedSearchRefused(Kind.FORBIDDEN, "search.saved.not-yours");
  }

  static SavedSearchRefused readersKeepTheirs() {
    return new SavedSearchRefused(Kind.FORBIDDEN, "search.saved.readers-keep-theirs", "desk");
  }

  static SavedSearchRefused nameTaken(String name) {
    return new SavedSearchRefused(Kind.CONFLICT, "search.saved.name-taken", "name", name);
  }

  static SavedSearchRefused tooMany(int most) {
    return new SavedSearchRefused(Kind.CONFLICT, "search.saved.too-many", "name", most);
  }

  static SavedSearchRefused tooManyFilters(int most) {
    return new SavedSearchRefused(Kind.INVALID, "search.saved.too-many-filters", "facets", most);
  }
}
