package org.claimlight.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the palette.
 *
 * @param note more about it, in a few words
 * @param tags small labels beside it
 */
public record PaletteEntry(String title, @Nullable String note, List<Tag> tags, Deed deed) {

  public PaletteEntry {
    tags = List.copyOf(tags);
  }

  /** What happens when it is chosen. */
  public sealed interface Deed {

    /** Opens a screen by its path, without a slash first, its parameters included. */
    record Open(String path) implements Deed {}

    /** Does something, in the window it was chosen in. */
    record Run(Runnable what) implements Deed {}

    /** Writes into the box, between two places of it, and leaves the palette open. */
    record Write(int from, int to, String text) implements Deed {}
  }

  /**
   * @param look name of the attribute that gives a tag its sign and colour: {@code tone} of a
   *     rating, {@code state} of a claim
   */
  public record Tag(String text, String look, String value) {}

  public static PaletteEntry open(String title, @Nullable String note, String path) {
    return new PaletteEntry(title, note, List.of(), new Deed.Open(path));
  }

  public static PaletteEntry run(String title, @Nullable String note, Runnable what) {
    return new PaletteEntry(title, note, List.of(), new Deed.Run(what));
  }
}
