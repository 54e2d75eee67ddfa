package org.claimlight.shell;

import java.util.List;

/**
 * Something that a feature finds in the palette, the box that is opened with Ctrl and K on every
 * screen: a bean of this kind is asked with every key, in the order of the beans, so it answers
 * within milliseconds and with a handful at most.
 */
@FunctionalInterface
public interface PaletteSource {

  /**
   * @return no entries when there is nothing; a {@link Refusal} is told in its words
   */
  Found find(Typed typed);

  /**
   * What stands in the palette's box.
   *
   * @param caret where somebody types, in UTF-16 units from 0
   */
  record Typed(String text, int caret) {

    public boolean isBlank() {
      return text.isBlank();
    }
  }

  /**
   * @param title of the group of entries
   * @param notes what is to be said of the question, such as a mistake in it
   */
  record Found(String title, List<PaletteEntry> entries, List<String> notes) {

    public Found {
      entries = List.copyOf(entries);
      notes = List.copyOf(notes);
    }

    public static Found of(String title, List<PaletteEntry> entries) {
      return new Found(title, entries, List.of());
    }

    public static Found nothing() {
      return new Found("", List.of(), List.of());
    }
  }
}
