package org.claimlight.startup;

import org.jspecify.annotations.Nullable;

/** Why the workbench does not start, in one sentence for the console. */
final class StartupRefused extends RuntimeException {

  private final String sentence;

  private StartupRefused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  static StartupRefused because(String key, Object... arguments) {
    return new StartupRefused(StartupText.of(key, arguments), null);
  }

  static StartupRefused because(Throwable cause, String key, Object... arguments) {
    return new StartupRefused(StartupText.of(key, arguments), cause);
  }
}
