package org.claimlight.search;

import org.claimlight.shell.Refusal;

/** A search that cannot be made as it was asked for. */
public class SearchRefused extends Refusal {

  private SearchRefused(String code, String field, Object... arguments) {
    super(Kind.INVALID, code, field, arguments);
  }

  static SearchRefused tooDeep(int deepest) {
    return new SearchRefused("search.too-deep", "page", deepest);
  }

  static SearchRefused page() {
    return new SearchRefused("search.page-invalid", "page");
  }

  static SearchRefused size(int largest) {
    return new SearchRefused("search.size-invalid", "size", largest);
  }

  static SearchRefused caret() {
    return new SearchRefused("search.caret-invalid", "caret");
  }

  static SearchRefused limit(int most) {
    return new SearchRefused("search.limit-invalid", "limit", most);
  }

  public static SearchRefused unknownOrder(String given) {
    return new SearchRefused("search.sort-unknown", "sort", given);
  }

  public static SearchRefused unknownFacet(String given) {
    return new SearchRefused("search.facet-unknown", "facet." + given, given);
  }

  public static SearchRefused unknownFormat(String given) {
    return new SearchRefused("search.export.format-unknown", "format", given);
  }
}
