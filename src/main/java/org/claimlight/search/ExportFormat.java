package org.claimlight.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a search's result is taken away. */
public enum ExportFormat {
  /** For spreadsheets. */
  CSV("text/csv;charset=UTF-8"),
  JSON("application/json");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Its name in addresses and at the end of files' names. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ExportFormat> byKey(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }
}
