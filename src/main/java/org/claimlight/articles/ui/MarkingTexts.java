package org.claimlight.articles.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the marking of words says in the browser; {@code protocol.ts} says when. */
public final class MarkingTexts {

  private static final List<String> NAMES =
      List.of(
          "sentence",
          "hold",
          "drop",
          "removePart",
          "parts",
          "addTo",
          "caretOn",
          "caretOff",
          "selected",
          "nothingSelected",
          "space",
          "adjusting",
          "startIsAt",
          "endIsAt",
          "keep",
          "restore",
          "dropPart",
          "adjusted",
          "restored");

  private MarkingTexts() {}

  /**
   * @param text gives the text of a name, with <code>{0}</code> where the browser fills something
   *     in
   */
  static Map<String, String> of(UnaryOperator<String> text) {
    return NAMES.stream().collect(Collectors.toMap(Function.identity(), text));
  }
}
