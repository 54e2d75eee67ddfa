package org.claimlight.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimlight.accounts.Person;
import org.claimlight.evidence.Source;
import org.claimlight.shell.Day;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;

/** A source: what it does for the claim, where it is from, and the passage. */
final class SourceCard extends ListItem {

  private final Source source;
  private final Messages messages;
  private final Div foot = new Div();

  SourceCard(Source source, Person addedBy, Messages messages) {
    this.source = source;
    this.messages = messages;
    addClassName("cl-source");
    var stance = new Span(messages.text("evidence.stance." + source.stance().slug()));
    stance.addClassName("cl-tag");
    stance.getElement().setAttribute("data-stance", source.stance().slug());
    var tier = new Span(messages.text("evidence.tier." + source.tier().slug()));
    tier.addClassName("cl-muted");
    var top = new Div(stance, tier);
    top.addClassName("cl-source-top");
    var link = new Anchor(source.url(), source.name(), AnchorTarget.BLANK);
    link.getElement().setAttribute("rel", "noopener noreferrer external");
    link.addClassName("cl-source-title");
    add(top, link, origin());
    if (!source.quote().isEmpty()) {
      var quote = new Paragraph(source.quote());
      quote.addClassNames("cl-source-quote", "cl-reading");
      quote.getElement().setAttribute("dir", "auto");
      add(quote);
    }
    foot.addClassName("cl-source-foot");
    foot.add(
        new Face(addedBy.displayName(), addedBy.id().value()),
        new Span(addedBy.displayName()),
        new TimeAgo(source.addedAt()));
    add(foot);
  }

  /**
   * Offers something to do with the source.
   *
   * @param key of the button's text; {@code .label} behind it has the text with the source's name
   */
  void offer(String key, Runnable deed) {
    var button = new Button(messages.text(key), click -> deed.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(messages.text(key + ".label", source.name()));
    foot.add(button);
  }

  private Paragraph origin() {
    var known =
        Stream.of(
                source.publisher(),
                source.domain(),
                source.publishedOn() == null ? null : Day.text(source.publishedOn()))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    var origin = new Paragraph(String.join(" \u00b7 ", known));
    origin.addClassName("cl-muted");
    return origin;
  }
}
