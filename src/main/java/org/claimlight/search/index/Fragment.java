package org.claimlight.search.index;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a field's text and the words in it that matched. It is plain text: whoever shows it
 * escapes it.
 *
 * @param marks in order, apart from one another
 */
public record Fragment(String text, List<Mark> marks) {

  public Fragment {
    marks = List.copyOf(marks);
  }

  /** From {@code start} to before {@code end}, in UTF-16 units of the fragment's text. */
  public record Mark(int start, int end) {}

  /** A piece of the text that matched as a whole, or did not. */
  public record Run(String text, boolean matched) {}

  /** The text cut at its marks; the runs put together are the text. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    for (Mark mark : marks) {
      if (mark.start() > at) {
        runs.add(new Run(text.substring(at, mark.start()), false));
      }
      runs.add(new Run(text.substring(mark.start(), mark.end()), true));
      at = mark.end();
    }
    if (at < text.length()) {
      runs.add(new Run(text.substring(at), false));
    }
    return runs;
  }
}
