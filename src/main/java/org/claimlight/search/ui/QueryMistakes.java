package org.claimlight.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.claimlight.search.index.QueryMistake;
import org.claimlight.shell.Messages;

/**
 * The query as it was typed with what was not understood underlined, and for each mistake what is
 * wrong and the query that may have been meant, one click away.
 */
final class QueryMistakes extends Div {

  private final Messages messages;

  QueryMistakes(Messages messages) {
    this.messages = messages;
    addClassName("cl-search-mistakes");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  void show(SearchAddress address, List<QueryMistake> mistakes) {
    removeAll();
    List<QueryMistake> placed = mistakes.stream().filter(one -> one.length() > 0).toList();
    setVisible(!placed.isEmpty());
    if (placed.isEmpty()) {
      return;
    }
    add(underlined(address.q(), placed));
    for (QueryMistake mistake : placed) {
      Paragraph line = new Paragraph(messages.text(mistake));
      if (isMendable(mistake)) {
        line.add(new Text(" "));
        line.add(meant(address, mistake));
      }
      add(line);
    }
  }

  /** Only the way out of a mistake that the box tells already. */
  void showWayOut(SearchAddress address, QueryMistake mistake) {
    removeAll();
    setVisible(isMendable(mistake));
    if (isMendable(mistake)) {
      add(underlined(address.q(), List.of(mistake)), new Paragraph(meant(address, mistake)));
    }
  }

  private static boolean isMendable(QueryMistake mistake) {
    return mistake.instead() instanceof String instead && !instead.isBlank();
  }

  private Component meant(SearchAddress address, QueryMistake mistake) {
    String instead = Objects.requireNonNull(mistake.instead());
    Anchor link = new Anchor(address.asking(instead).path(), new Code(instead));
    link.getElement().setAttribute("router-link", true);
    return new Span(new Text(messages.text("search.mistake.meant") + " "), link);
  }

  private static Component underlined(String query, List<QueryMistake> mistakes) {
    Code text = new Code();
    int at = 0;
    for (QueryMistake mistake : mistakes) {
      if (mistake.at() >= at && mistake.at() + mistake.length() <= query.length()) {
        Span wrong = new Span(query.substring(mistake.at(), mistake.at() + mistake.length()));
        wrong.addClassName("cl-search-wrong");
        text.add(new Span(query.substring(at, mistake.at())), wrong);
        at = mistake.at() + mistake.length();
      }
    }
    text.add(new Span(query.substring(at)));
    // The box says the same to a screen reader, and the lines below what is wrong.
    text.getElement().setAttribute("aria-hidden", "true");
    return text;
  }
}
