package org.claimlight.startup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The bundle of this package, readable before there is an application context. */
final class StartupText {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("messages/startup", Locale.ROOT);

  private StartupText() {}

  static String of(String key, Object... arguments) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
  }
}
