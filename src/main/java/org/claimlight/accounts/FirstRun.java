package org.claimlight.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bucket4j.Bucket;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new installation: it has no account until somebody who can read its log creates the desk and
 * its administrator. Each start without an account makes a new code, and a code works once.
 */
@Service
public class FirstRun {

  private static final Logger log = LoggerFactory.getLogger(FirstRun.class);

  /** No letters and digits that look alike: the code is copied by hand. */
  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  private final Bucket attempts =
      Bucket.builder()
          .addLimit(limit -> limit.capacity(10).refillGreedy(10, Duration.ofMinutes(10)))
          .build();

  private final People people;
  private final Desk desk;
  private final Messages messages;
  private final TransactionTemplate transaction;
  private final SecureRandom random = new SecureRandom();
  private volatile boolean accountsExist;
  private @Nullable String code;

  FirstRun(People people, Desk desk, Messages messages, TransactionTemplate transaction) {
    this.people = people;
    this.desk = desk;
    this.messages = messages;
    this.transaction = transaction;
  }

  /** Whether the desk is still to be opened. Cheap, once it is not. */
  public boolean needed() {
    if (!accountsExist) {
      accountsExist = !people.none();
    }
    return !accountsExist;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    if (needed()) {
      log.info(messages.text("accounts.first-run.log", renewCode()));
    }
  }

  /**
   * Opens the desk. Nothing is kept when any part is refused.
   *
   * @param typedCode as it was copied; case, spaces and hyphens do not matter
   * @param administrator their role is taken to be that of an administrator
   * @throws AccountRefused when the code is wrong or was tried too often, or an entry will not do
   */
  public synchronized Person open(String typedCode, String deskName, NewPerson administrator) {
    if (!attempts.tryConsume(1)) {
      throw new AccountRefused(Kind.FORBIDDEN, "accounts.first-run.attempts", "code");
    }
    String expected = code;
    if (expected == null || !needed() || !same(plain(typedCode), plain(expected))) {
      throw new AccountRefused(Kind.FORBIDDEN, "accounts.first-run.code-wrong", "code");
    }
    attempts.addTokens(1);
    Person created =
        transaction.execute(
            status -> {
              desk.open(deskName);
              return people.admitChecked(
                  new NewPerson(
                      administrator.username(),
                      administrator.displayName(),
                      administrator.password(),
                      Role.ADMINISTRATOR));
            });
    code = null;
    return created;
  }

  synchronized String renewCode() {
    StringBuilder fresh = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        fresh.append('-');
      }
      for (int letter = 0; letter < GROUP_LENGTH; letter++) {
        fresh.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    code = fresh.toString();
    return code;
  }

  /** Takes as long for a near miss as for a far one. */
  private static boolean same(String typed, String expected) {
    return MessageDigest.isEqual(typed.getBytes(UTF_8), expected.getBytes(UTF_8));
  }

  private static String plain(String code) {
    return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
