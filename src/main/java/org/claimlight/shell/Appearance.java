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

  /** Runs in the page's head, before anything is drawn: no flash of the other scheme. */
  static final String START_SCRIPT =
      "try{const s=localStorage.getItem('"
          + STORAGE_KEY
          + "');if(s)document.documentElement.style.colorScheme=s}catch(storageRefused){}";

  private final String colorScheme;

  Appearance(String colorScheme) {
    this.colorScheme = colorScheme;
  }

  public void apply() {
    WebStorage.setItem(STORAGE_KEY, colorScheme);
    UI.getCurrent()
        .getPage()
        .executeJs("document.documentElement.style.colorScheme = $0", colorScheme);
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
