package org.claimlight.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the history as it is linked to the row before it.
 *
 * <p>Its hash is SHA-256 over the previous row's hash and the fields below in their order, in
 * UTF-8; each field as its length in bytes, a colon, and its text, a missing one as a hyphen. The
 * time is written in microseconds since 1970.
 *
 * @param sequence counts the rows from 1, without gaps
 */
record HistoryLink(
    long sequence,
    Instant at,
    @Nullable UUID actor,
    String kind,
    @Nullable UUID article,
    @Nullable UUID claim,
    @Nullable String was,
    @Nullable String isNow) {

  /** What the first row is linked to. */
  static final String BEGINNING = "0".repeat(64);

  String hash(String previous) {
    var sha = sha256();
    add(sha, previous);
    add(sha, String.valueOf(sequence));
    add(sha, String.valueOf(micros()));
    add(sha, actor == null ? null : actor.toString());
    add(sha, kind);
    add(sha, article == null ? null : article.toString());
    add(sha, claim == null ? null : claim.toString());
    add(sha, was);
    add(sha, isNow);
    return HexFormat.of().formatHex(sha.digest());
  }

  private long micros() {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
  }

  private static void add(MessageDigest sha, @Nullable String field) {
    if (field == null) {
      sha.update((byte) '-');
      return;
    }
    var bytes = field.getBytes(UTF_8);
    sha.update((bytes.length + ":").getBytes(UTF_8));
    sha.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
