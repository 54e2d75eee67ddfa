package org.claimlight.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** A teammate as a small disc: initials, a colour of their own, the name for everybody to read. */
public class Face extends Span {

  private static final int HUES = 8;

  /**
   * @param person keeps the colour the same everywhere and always
   */
  public Face(String displayName, UUID person) {
    super(initials(displayName));
    addClassName("cl-face");
    getElement().setAttribute("data-hue", String.valueOf(hue(person)));
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", displayName);
    setTitle(displayName);
  }

  /** Which of the style sheet's hues this person's disc has. */
  public static int hue(UUID person) {
    return Math.floorMod(person.hashCode(), HUES);
  }

  public static String initials(String displayName) {
    String[] words = displayName.strip().split("\\s+");
    String[] ends = words.length < 2 ? words : new String[] {words[0], words[words.length - 1]};
    return Arrays.stream(ends)
        .filter(word -> !word.isEmpty())
        .map(word -> new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
