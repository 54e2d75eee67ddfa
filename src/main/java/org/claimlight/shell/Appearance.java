package org.claimlight.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.WebStorage;
import java.util.Arrays;
import java.util.function.Consumer;

/** Light, dark, or as the system says; remembered in the browser, not in the account. */
public enum Appearance {
  SYSTEM("light dark"),
  LIGHT("light"),
  DARK("dark");

  static final String STORAGE_KEY = "claimlight.appearance";

  /**
   * For the style sheet, which has the colours (tokens.css), and for the browser itself, which
   * needs to know before there is any style sheet.
   */
  private static final String PUT_ON =
      "const page=document.documentElement;"
          + "page.dataset.appearance=scheme;page.style.colorScheme=scheme;";

  /** Runs in the page's head, before anything is drawn: no flash of the other scheme. */
  static final String START_SCRIPT =
      "try{const scheme=localStorage.getItem('"
          + STORAGE_KEY
          + "');if(scheme){"
          + PUT_ON
          + "}}catch(storageRefused){}";

  private final String colorScheme;

  Appearance(String colorScheme) {
    this.colorScheme = colorScheme;
  }

  public void apply() {
    WebStorage.setItem(STORAGE_KEY, colorScheme);
    UI.getCurrent().getPage().executeJs("const scheme=$0;" + PUT_ON, colorScheme);
  }

  /** Tells, once the browser has answered, which one it remembers. */
  public static void current(Consumer<Appearance> told) {
    WebStorage.getItem(
        STORAGE_KEY,
        remembered ->
            told.accept(
                Arrays.stream(values())
                    .filter(appearance -> appearance.colorScheme.equals(remembered))
                    .findFirst()
                    .orElse(SYSTEM)));
  }
}
