package org.claimlight.accounts;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts sign-in attempts that failed, so that passwords cannot be guessed by trying. Two counts
 * run: per name and address, and per address over all names, wider because a newsroom may share
 * one.
 */
@Component
class SignInAttempts {

  static final int PER_NAME = 8;
  static final int PER_ADDRESS = 60;
  static final Duration WINDOW = Duration.ofMinutes(10);

  /** Bounds the memory: the count that was asked for longest ago is forgotten first. */
  private static final int COUNTS_KEPT = 20_000;

  private final Map<String, Bucket> counts =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > COUNTS_KEPT;
        }
      };

  /**
   * Takes one attempt before the password is looked at, so that many at once cannot slip through.
   *
   * @throws TooManyAttempts when none is left
   */
  void begin(String username, String address) {
    if (!count("address " + address, PER_ADDRESS).tryConsume(1)
        || !count(key(username, address), PER_NAME).tryConsume(1)) {
      throw new TooManyAttempts();
    }
  }

  /** Gives back what a right password took. */
  void succeeded(String username, String address) {
    count("address " + address, PER_ADDRESS).addTokens(1);
    count(key(username, address), PER_NAME).reset();
  }

  private static String key(String username, String address) {
    return "name " + People.normalized(username) + " " + address;
  }

  private Bucket count(String key, int capacity) {
    synchronized (counts) {
      return counts.computeIfAbsent(
          key,
          unknown ->
              Bucket.builder()
                  .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW))
                  .build());
    }
  }
}
