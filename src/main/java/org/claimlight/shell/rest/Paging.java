package org.claimlight.shell.rest;

import org.springframework.http.HttpStatus;

/**
 * Which part of a list is wanted.
 *
 * @param page from 0
 */
public record Paging(int page, int size) {

  public static final int LARGEST = 100;
  private static final int LAST = 100_000;

  /**
   * @throws RequestRefused for a page before the first or a size out of 1 to 100
   */
  public Paging {
    if (page < 0 || page > LAST) {
      throw new RequestRefused(HttpStatus.BAD_REQUEST, "api.page-unfit", "page", LAST);
    }
    if (size < 1 || size > LARGEST) {
      throw new RequestRefused(HttpStatus.BAD_REQUEST, "api.size-unfit", "size", LARGEST);
    }
  }
}
