package org.claimlight.verdicts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ui.ChangedWords;
import org.claimlight.evidence.Source;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;
import org.claimlight.verdicts.DeskRules;
import org.claimlight.verdicts.Review;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.VerdictId;
import org.jspecify.annotations.Nullable;

/**
 * A verdict with its reasons and its reviews; below them whatever the person can do with it, which
 * outlives every refresh.
 */
final class VerdictCard extends ListItem {

  private final Messages messages;
  private final Div content = new Div();
  private final Div below = new Div();
  private @Nullable ReviewForm review;

  VerdictCard(Messages messages) {
    this.messages = messages;
    addClassName("cl-verdict");
    add(content, below);
  }

  /** What is needed to show a verdict, beside the verdict. */
  record Context(
      DeskRules rules,
      List<Source> sources,
      Map<PersonId, Person> people,
      Map<VerdictId, VerdictDetails> before) {}

  void show(Verdict verdict, Context context) {
    content.removeAll();
    var author = context.people.get(verdict.author());
    var top = new Div();
    top.addClassName("cl-verdict-top");
    if (author != null) {
      var name = new Span(author.displayName());
      name.addClassName("cl-verdict-author");
      top.add(new Face(author.displayName(), author.id().value()), name);
    }
    top.add(new RatingTag(context.rules.rating(verdict.rating())));
    if (verdict.confidence() != null) {
      var sure =
          new Span(
              messages.text(
                  "verdicts.confidence-shown",
                  messages.text("verdicts.confidence." + verdict.confidence().slug())));
      sure.addClassName("cl-muted");
      top.add(sure);
    }
    var when = new TimeAgo(verdict.changedAt());
    top.add(when);
    if (verdict.edition() > 1) {
      var changed = new Span(messages.text("verdicts.edition", verdict.edition()));
      changed.addClassName("cl-muted");
      top.add(changed);
    }
    setClassName("cl-verdict-outdated", verdict.outdated() != null);
    if (verdict.outdated() != null) {
      var why = new Paragraph(messages.text("verdicts.outdated." + verdict.outdated().slug()));
      why.addClassName("cl-warning");
      top.add(why);
    }
    var rationale = new Paragraph(verdict.rationale());
    rationale.addClassName("cl-rationale");
    rationale.getElement().setAttribute("dir", "auto");
    content.add(top, rationale, restsOn(verdict, context));
    var before = context.before.get(verdict.id());
    if (before != null) {
      difference(verdict, before, context).ifPresent(content::add);
    }
    if (!verdict.reviews().isEmpty()) {
      var reviews = new UnorderedList();
      reviews.addClassName("cl-reviews");
      for (var one : verdict.reviews()) {
        reviews.add(review(one, verdict, context));
      }
      content.add(reviews);
    }
    if (review != null) {
      review.refresh(verdict);
    }
  }

  @Nullable ReviewForm reviewForm() {
    return review;
  }

  void setReviewForm(ReviewForm form) {
    review = form;
    below.removeAll();
    below.add(form);
  }

  /**
   * The verdict is gone; what the person typed about it stays.
   *
   * @return false when nothing is typed, and the card is of no more use
   */
  boolean keepsAnswerTo(String gone) {
    if (review == null || !review.isKept()) {
      return false;
    }
    content.removeAll();
    review.hold(gone);
    return true;
  }

  void setBelow(Component... components) {
    review = null;
    below.removeAll();
    below.add(components);
  }

  /** What the verdict said before, so that whoever answered that sees what is different. */
  private Optional<Component> difference(Verdict now, VerdictDetails before, Context context) {
    var wasRating = before.rating() == null ? now.rating() : before.rating();
    boolean rerated = !wasRating.equals(now.rating());
    var earlier = before.rationale() == null ? "" : before.rationale();
    boolean reworded = !earlier.equals(now.rationale());
    if (!rerated && !reworded) {
      return Optional.empty();
    }
    var details = new Details(messages.text("verdicts.difference"));
    details.addClassName("cl-difference");
    if (rerated) {
      var line =
          new Div(
              new RatingTag(context.rules.rating(wasRating)),
              new Span("\u2192"),
              new RatingTag(context.rules.rating(now.rating())));
      line.addClassName("cl-rests-on");
      details.add(line);
    }
    if (reworded) {
      var was = new Paragraph();
      was.add(ChangedWords.before(earlier, now.rationale()));
      var is = new Paragraph();
      is.add(ChangedWords.after(earlier, now.rationale()));
      details.add(was, is);
    }
    return Optional.of(details);
  }

  private Component restsOn(Verdict verdict, Context context) {
    var rests = context.sources.stream().filter(s -> verdict.sources().contains(s.id())).toList();
    if (rests.isEmpty()) {
      var none = new Paragraph(messages.text("verdicts.no-source"));
      none.addClassName("cl-warning");
      return none;
    }
    var line = new Div(new Span(messages.text("verdicts.rests-on")));
    line.addClassName("cl-rests-on");
    for (var source : rests) {
      var name = new Span(source.name());
      name.addClassName("cl-source-chip");
      name.getElement().setAttribute("data-stance", source.stance().slug());
      line.add(name);
    }
    return line;
  }

  private ListItem review(Review review, Verdict verdict, Context context) {
    var reviewer = context.people.get(review.reviewer());
    var line = new ListItem();
    line.addClassName("cl-review");
    line.getElement().setAttribute("data-decision", review.decision().slug());
    var head = new Div();
    head.addClassName("cl-review-head");
    if (reviewer != null) {
      head.add(
          new Face(reviewer.displayName(), reviewer.id().value()),
          new Span(reviewer.displayName()));
    }
    var decision = new Span(messages.text("verdicts.decision." + review.decision().slug()));
    decision.addClassName("cl-review-decision");
    head.add(decision, new TimeAgo(review.at()));
    line.add(head);
    if (!review.comment().isEmpty()) {
      var comment = new Paragraph(review.comment());
      comment.getElement().setAttribute("dir", "auto");
      line.add(comment);
    }
    if (review.edition() != verdict.edition()) {
      line.addClassName("cl-review-past");
      var past = new Span(messages.text("verdicts.of-earlier-edition"));
      past.addClassName("cl-muted");
      line.add(past);
    }
    return line;
  }
}
