package org.claimlight.discussion;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told of, and how.
 *
 * @param address where their mail goes; null when they want none
 * @param kinds each kind there is
 */
public record NotificationSettings(@Nullable String address, Map<NotificationKind, Ways> kinds) {

  /**
   * @param inProduct shown at the bell
   * @param byMail in the digest, if there is an address
   */
  public record Ways(boolean inProduct, boolean byMail) {}
}
