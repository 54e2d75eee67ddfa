package org.claimlight.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import org.claimlight.shell.Messages;

/** How to ask: an example of each thing the query language knows, each one a link that asks it. */
final class QueryTips extends NativeDetails {

  private static final List<String> TIPS =
      List.of(
          "words",
          "phrase",
          "not",
          "or",
          "prefix",
          "claimant",
          "rating",
          "source",
          "by",
          "marked",
          "disputed",
          "lang");

  QueryTips(Messages messages) {
    super(messages.text("search.tips"));
    addClassName("cl-search-tips");
    DescriptionList tips = new DescriptionList();
    for (String tip : TIPS) {
      String query = messages.text("search.tip." + tip);
      Anchor example = new Anchor(SearchAddress.nowhere().asking(query).path(), new Code(query));
      example.getElement().setAttribute("router-link", true);
      tips.add(
          new DescriptionList.Term(example),
          new DescriptionList.Description(messages.text("search.tip." + tip + ".text")));
    }
    Anchor help = new Anchor(SearchHelpView.PATH, messages.text("search.help.link"));
    help.getElement().setAttribute("router-link", true);
    help.addClassName("cl-search-more");
    setContent(new Div(tips, help));
  }
}
