package org.claimlight.search.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.claimlight.search.index.Fragment;

/**
 * Text with the words in it that matched; each piece is a text node, so nothing in it is markup.
 */
final class MarkedText extends Span {

  MarkedText(Fragment fragment) {
    append(this, fragment);
  }

  /** The fragments if there are any, else the plain text. */
  static MarkedText of(List<Fragment> fragments, String plain) {
    return new MarkedText(
        fragments.isEmpty() ? new Fragment(plain, List.of()) : fragments.getFirst());
  }

  private static void append(HasComponents to, Fragment fragment) {
    for (Fragment.Run run : fragment.runs()) {
      if (run.matched()) {
        HtmlComponent mark = new HtmlComponent("mark");
        mark.getElement().setText(run.text());
        to.add(mark);
      } else {
        to.add(new Text(run.text()));
      }
    }
  }
}
