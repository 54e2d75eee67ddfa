package org.claimlight.shell.rest;

import java.util.List;

/**
 * Some or all of a list.
 *
 * @param total how many there are in all
 */
public record Listing<T>(List<T> items, long total) {

  public static <T> Listing<T> all(List<T> items) {
    return new Listing<>(items, items.size());
  }
}
