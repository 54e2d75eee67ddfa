package org.claimlight.verdicts.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.People;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.Claim;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.Sources;
import org.claimlight.evidence.ui.SourceReading;
import org.claimlight.shell.Messages;
import org.claimlight.verdicts.Decision;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Review;
import org.claimlight.verdicts.Reviews;
import org.claimlight.verdicts.Rules;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** One verdict of a teammate with its reasons and its sources, to be answered and left. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CssImport("./verdicts/verdicts.css")
public class ReviewInTurn extends Div {

  private final Verdicts verdicts;
  private final Reviews reviews;
  private final Rules rules;
  private final Sources sources;
  private final People people;
  private final Drafts drafts;
  private final Messages messages;
  private final PersonId me;
  private final SourceReading evidence;
  private @Nullable VerdictCard card;

  ReviewInTurn(
      Verdicts verdicts,
      Reviews reviews,
      Rules rules,
      Sources sources,
      People people,
      Drafts drafts,
      CurrentPerson current,
      Messages messages) {
    this.verdicts = verdicts;
    this.reviews = reviews;
    this.rules = rules;
    this.sources = sources;
    this.people = people;
    this.drafts = drafts;
    this.messages = messages;
    this.me = current.require().id();
    this.evidence = new SourceReading(people, messages);
    addClassName("cl-review-in-turn");
  }

  /**
   * Turns to a verdict.
   *
   * @param onGiven called when it is answered
   */
  public void open(Claim claim, Verdict verdict, Runnable onGiven) {
    var opened = new VerdictCard(messages);
    opened.setReviewForm(new ReviewForm(verdict, reviews, drafts, messages, onGiven));
    card = opened;
    removeAll();
    add(new UnorderedList(opened), evidence);
    refresh(claim, verdict);
  }

  /** Shows the verdict as it is now; what is being typed stays. */
  public void refresh(Claim claim, Verdict verdict) {
    var form = form();
    if (card == null || form == null) {
      return;
    }
    var desk = rules.of(claim);
    var attached = sources.ofClaim(claim.id());
    card.show(
        verdict,
        new VerdictCard.Context(
            desk, attached, people.byIds(everybodyIn(verdict)), verdicts.before(List.of(verdict))));
    boolean rated =
        verdicts.ofClaim(claim.id()).stream().anyMatch(other -> other.author().equals(me));
    form.offerOwnRating(rated ? List.<Rating>of() : desk.offered(claim));
    form.hold(
        claim.status().isUnderWork()
            ? null
            : messages.text("claims.not-while-" + claim.status().slug()));
    evidence.show(inOrder(verdict, attached));
  }

  /** Chooses an answer; what is typed already stays. */
  public void choose(Decision decision) {
    var form = form();
    if (form != null) {
      form.choose(decision);
    }
  }

  /** Sends the answer that is chosen, if any is. */
  public void send() {
    var form = form();
    if (form != null) {
      form.sendChosen();
    }
  }

  private @Nullable ReviewForm form() {
    return card == null ? null : card.reviewForm();
  }

  /** Those that the verdict rests on stand first. */
  private static List<Source> inOrder(Verdict verdict, List<Source> attached) {
    return Stream.concat(
            attached.stream().filter(source -> verdict.sources().contains(source.id())),
            attached.stream().filter(source -> !verdict.sources().contains(source.id())))
        .toList();
  }

  private static List<PersonId> everybodyIn(Verdict verdict) {
    return Stream.concat(
            Stream.of(verdict.author()), verdict.reviews().stream().map(Review::reviewer))
        .distinct()
        .toList();
  }
}
