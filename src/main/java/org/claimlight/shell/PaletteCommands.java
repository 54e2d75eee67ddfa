package org.claimlight.shell;

import java.util.List;

/**
 * Commands that a feature puts into the palette. Screens of the menu are there by themselves. A
 * command is found by the beginnings of the words of its title and its note.
 */
@FunctionalInterface
public interface PaletteCommands {

  /** Those that the person who is signed in may use. */
  List<PaletteEntry> commands();
}
