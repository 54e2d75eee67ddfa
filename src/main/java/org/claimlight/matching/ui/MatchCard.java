package org.claimlight.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ui.StatusTag;
import org.claimlight.matching.Caution;
import org.claimlight.matching.Match;
import org.claimlight.shell.Day;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;
import org.claimlight.verdicts.ui.RatingTag;
import org.jspecify.annotations.Nullable;

/** An earlier claim: how it was rated, what it says, where it is from, and why it is shown. */
final class MatchCard extends Article {

  private final Messages messages;

  /**
   * @param confirmedBy who said that it is the same; null when nobody said it of the two themselves
   * @param deeds what can be done with it
   */
  MatchCard(
      Match match,
      @Nullable String confirmedBy,
      Messages messages,
      List<? extends Component> deeds) {
    this.messages = messages;
    addClassName("cl-match");
    getElement().setAttribute("data-degree", match.degree().slug());
    add(tags(match), heading(match.claim()));
    if (!match.claim().statement().isEmpty()
        && !match.claim().statement().equals(match.claim().quote())) {
      Paragraph quote = new Paragraph(messages.text("matching.quoted", match.claim().quote()));
      quote.addClassName("cl-match-quote");
      add(quote);
    }
    add(origin(match), why(match, confirmedBy));
    if (!deeds.isEmpty()) {
      Div foot = new Div();
      foot.addClassName("cl-match-deeds");
      foot.add(deeds.toArray(Component[]::new));
      add(foot);
    }
  }

  private Component tags(Match match) {
    Div tags = new Div();
    tags.addClassName("cl-match-tags");
    if (match.rating() != null) {
      tags.add(new RatingTag(match.rating()));
    }
    tags.add(new StatusTag(match.claim().status(), messages));
    return tags;
  }

  static Component heading(Claim claim) {
    Anchor link =
        new Anchor("articles/%s?claim=%s".formatted(claim.article(), claim.id()), claim.wording());
    link.getElement().setAttribute("router-link", true);
    return new H3(link);
  }

  private Component origin(Match match) {
    Div origin = new Div();
    origin.addClassName("cl-match-origin");
    if (match.claim().claimant() instanceof String claimant) {
      Span who = new Span(claimant);
      who.addClassName("cl-match-claimant");
      origin.add(who);
    }
    origin.add(new Span(match.article().title()));
    if (match.article().publishedOn() instanceof LocalDate day) {
      origin.add(new Span(Day.text(day)));
    }
    Span when =
        new Span(
            messages.text(match.rating() == null ? "matching.marked" : "matching.rated") + " ");
    when.add(
        new TimeAgo(match.rating() == null ? match.claim().markedAt() : match.claim().changedAt()));
    origin.add(when);
    return origin;
  }

  private Component why(Match match, @Nullable String confirmedBy) {
    Div why = new Div();
    why.addClassName("cl-match-why");
    Span degree = new Span(degree(match, confirmedBy));
    degree.addClassName("cl-match-degree");
    why.add(degree);
    for (Caution caution : match.cautions()) {
      Span note = new Span(messages.text("matching.caution." + caution.slug()));
      note.addClassName("cl-match-caution");
      why.add(note);
    }
    if (match.meaning() instanceof Double meaning) {
      why.add(new Span(messages.text("matching.why.meaning", Math.round(meaning * 100))));
    }
    if (!match.shared().isEmpty()) {
      why.add(new Span(messages.text("matching.why.words", String.join(", ", match.shared()))));
    }
    return why;
  }

  private String degree(Match match, @Nullable String confirmedBy) {
    if (match.decision() != Match.Decision.CONFIRMED) {
      return messages.text("matching.degree." + match.degree().slug());
    }
    return confirmedBy == null
        ? messages.text("matching.degree.confirmed")
        : messages.text("matching.degree.confirmed-by", confirmedBy);
  }
}
