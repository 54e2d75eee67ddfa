package org.claimlight.articles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.claimlight.articles.TextChange;

/** Words before and after a change, with the difference marked so that it is also read out. */
public final class ChangedWords {

  private ChangedWords() {}

  /** Words that are gone. */
  @Tag("del")
  private static final class Gone extends HtmlContainer {}

  /** Words that are new. */
  @Tag("ins")
  private static final class Come extends HtmlContainer {}

  /** The old words, what is gone of them marked. */
  public static List<Component> before(String before, String after) {
    return gone(before, 0, before.length(), TextChange.between(before, after));
  }

  /** The new words, what came to them marked. */
  public static List<Component> after(String before, String after) {
    return come(after, 0, after.length(), TextChange.between(before, after));
  }

  static List<Component> gone(String text, int start, int end, TextChange change) {
    return pieces(text, start, end, change.kept(), TextChange.Kept::before, Gone::new);
  }

  static List<Component> come(String text, int start, int end, TextChange change) {
    return pieces(text, start, end, change.kept(), TextChange.Kept::after, Come::new);
  }

  private static List<Component> pieces(
      String text,
      int start,
      int end,
      List<TextChange.Kept> kept,
      ToIntFunction<TextChange.Kept> place,
      Supplier<HtmlContainer> marked) {
    var pieces = new ArrayList<Component>();
    int at = start;
    for (var one : kept) {
      int from = Math.max(at, Math.min(place.applyAsInt(one), end));
      int to = Math.min(place.applyAsInt(one) + one.length(), end);
      if (to <= from) {
        continue;
      }
      mark(pieces, text.substring(at, from), marked);
      pieces.add(new Span(text.substring(from, to)));
      at = to;
    }
    mark(pieces, text.substring(at, end), marked);
    return pieces;
  }

  private static void mark(List<Component> pieces, String words, Supplier<HtmlContainer> marked) {
    if (words.isBlank()) {
      pieces.add(new Span(words));
    } else {
      var piece = marked.get();
      piece.setText(words);
      pieces.add(piece);
    }
  }
}
