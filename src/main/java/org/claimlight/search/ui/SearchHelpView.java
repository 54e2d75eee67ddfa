package org.claimlight.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.claimlight.search.index.QueryField;
import org.claimlight.search.index.QueryLimit;
import org.claimlight.shell.Messages;

/** All of the query language on one page; each example is a link that asks it. */
@Route(SearchHelpView.PATH)
@PermitAll
@CssImport("./styles/search-help.css")
class SearchHelpView extends Div implements HasDynamicTitle {

  static final String PATH = "search/help";

  private static final String HELP = "search.help.";

  /** What the language is made of, in the order in which one needs it. */
  static final List<String> CONSTRUCTS =
      List.of("words", "sentence", "phrase", "not", "or", "and", "parentheses", "prefix", "inside");

  private static final List<String> MISTAKES = List.of("place", "rest", "refused", "typo");
  private static final List<String> FOLDING = List.of("case", "stems", "other", "query");
  private static final List<String> RESULTS = List.of("rank", "order", "dismissed", "count");
  private static final List<String> ELSEWHERE = List.of("address", "api", "keys");

  private final Messages messages;

  SearchHelpView(Messages messages) {
    this.messages = messages;
    addClassNames("cl-page", "cl-search-help");
    Article page = new Article();
    page.add(
        section("words", constructs()),
        section("fields", fields()),
        section("mistakes", paragraphs("mistakes", MISTAKES)),
        section("folding", paragraphs("folding", FOLDING)),
        section("results", paragraphs("results", RESULTS)),
        section("limits", limits()),
        section("elsewhere", paragraphs("elsewhere", ELSEWHERE)));
    add(head(), contents(), page);
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("search.help.title"));
  }

  private Component head() {
    Anchor back = new Anchor("search", messages.text("search.help.back"));
    back.getElement().setAttribute("router-link", true);
    Paragraph lead = new Paragraph(messages.text("search.help.lead"));
    Div head = new Div(new H1(messages.text("search.help.title")), lead, back);
    head.addClassName("cl-search-help-head");
    return head;
  }

  private Component contents() {
    UnorderedList list = new UnorderedList();
    Stream.of("words", "fields", "mistakes", "folding", "results", "limits", "elsewhere")
        .forEach(
            name -> {
              // Vaadin's base address would make "#fields" another page.
              Anchor link = new Anchor(PATH + "#" + name, messages.text(HELP + name + ".title"));
              link.getElement().setAttribute("router-ignore", true);
              list.add(new ListItem(link));
            });
    Nav contents = new Nav(list);
    contents.setAriaLabel(messages.text("search.help.contents"));
    return contents;
  }

  private Component section(String name, Component... content) {
    H2 title = new H2(messages.text(HELP + name + ".title"));
    title.setId(name);
    Section section = new Section(title);
    if (hasText(HELP + name + ".lead")) {
      section.add(new Paragraph(messages.text(HELP + name + ".lead")));
    }
    section.add(content);
    return section;
  }

  private boolean hasText(String key) {
    return !messages.text(key).equals(key);
  }

  private Component constructs() {
    DescriptionList list = new DescriptionList();
    CONSTRUCTS.forEach(
        name -> {
          list.add(new DescriptionList.Term(examples(HELP + name + ".example")));
          list.add(new DescriptionList.Description(messages.text(HELP + name + ".text")));
        });
    return list;
  }

  private Component fields() {
    DescriptionList list = new DescriptionList();
    list.addClassName("cl-search-help-fields");
    for (QueryField field : QueryField.values()) {
      String key = HELP + "field." + field.key();
      DescriptionList.Term name = new DescriptionList.Term(new Code(field.key() + ":"));
      name.setId("field-" + field.key());
      list.add(name);
      list.add(
          new DescriptionList.Description(
              new Paragraph(messages.text(key + ".text")), examples(key + ".example")));
    }
    return list;
  }

  private Component examples(String key) {
    Div examples = new Div();
    examples.addClassName("cl-search-help-examples");
    messages
        .text(key)
        .lines()
        .forEach(
            query -> {
              Anchor link =
                  new Anchor(SearchAddress.nowhere().asking(query).path(), new Code(query));
              link.getElement().setAttribute("router-link", true);
              examples.add(link);
            });
    return examples;
  }

  private Component limits() {
    DescriptionList list = new DescriptionList();
    list.addClassName("cl-search-help-limits");
    Arrays.stream(QueryLimit.values())
        .forEach(
            limit -> {
              list.add(new DescriptionList.Term(messages.text("search.count", limit.most())));
              list.add(
                  new DescriptionList.Description(
                      messages.text(HELP + "limit." + limit.key(), limit.most())));
            });
    return list;
  }

  private Component[] paragraphs(String section, List<String> names) {
    return names.stream()
        .map(
            name -> {
              String key = HELP + section + "." + name;
              Div part = new Div(new Paragraph(messages.text(key)));
              if (hasText(key + ".example")) {
                part.add(examples(key + ".example"));
              }
              return part;
            })
        .toArray(Component[]::new);
  }
}
