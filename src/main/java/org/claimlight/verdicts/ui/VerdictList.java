package org.claimlight.verdicts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.Role;
import org.claimlight.claims.Claim;
import org.claimlight.shell.Messages;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Reviews;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.VerdictId;
import org.jspecify.annotations.Nullable;

/** The verdicts on a claim, each a card with what the person here can do with it. */
final class VerdictList extends UnorderedList {

  private final Reviews reviews;
  private final Drafts drafts;
  private final Messages messages;
  private final Person me;
  private final Deeds deeds;
  private final Map<VerdictId, VerdictCard> cards = new LinkedHashMap<>();

  VerdictList(Reviews reviews, Drafts drafts, Messages messages, Person me, Deeds deeds) {
    this.reviews = reviews;
    this.drafts = drafts;
    this.messages = messages;
    this.me = me;
    this.deeds = deeds;
  }

  /** What a person does here that is not the list's own. */
  interface Deeds {

    void reviewed();

    /** Wants to write their own verdict anew. */
    void change(VerdictId own);

    /** Says that their own verdict holds for the claim as it is now. */
    void confirm(Verdict own);
  }

  void clear() {
    cards.clear();
    removeAll();
  }

  /** Shows the verdicts as they are now; answers that are being typed stay. */
  void show(Claim claim, List<Verdict> verdicts, VerdictCard.Context context) {
    boolean rated = verdicts.stream().anyMatch(verdict -> verdict.author().equals(me.id()));
    List<Rating> ownRatings = rated ? List.of() : context.rules().offered(claim);
    Set<VerdictId> gone = new HashSet<>(cards.keySet());
    for (Verdict verdict : verdicts) {
      gone.remove(verdict.id());
      VerdictCard card = cards.computeIfAbsent(verdict.id(), _ -> added());
      offerDeeds(card, verdict, claim, ownRatings);
      card.show(verdict, context);
    }
    gone.forEach(this::takeAway);
  }

  /** Why nothing can be said of a claim now; null when it can. */
  static @Nullable String whyNot(Claim claim, Messages messages) {
    return claim.status().isUnderWork()
        ? null
        : messages.text("claims.not-while-" + claim.status().slug());
  }

  private VerdictCard added() {
    VerdictCard card = new VerdictCard(messages);
    add(card);
    return card;
  }

  /** Takes a withdrawn verdict off the screen, unless the person here has typed an answer to it. */
  private void takeAway(VerdictId id) {
    VerdictCard card = cards.get(id);
    if (card != null && !card.keepsAnswerTo(messages.text("verdicts.withdrawn-meanwhile"))) {
      remove(card);
      cards.remove(id);
    }
  }

  private void offerDeeds(VerdictCard card, Verdict verdict, Claim claim, List<Rating> ownRatings) {
    if (!me.may(Role.REVIEWER)) {
      card.setBelow();
    } else if (!verdict.author().equals(me.id())) {
      offerAnswer(card, verdict, claim, ownRatings);
    } else if (!claim.status().isUnderWork()) {
      card.setBelow();
    } else {
      Button change =
          new Button(messages.text("verdicts.change-yours"), click -> deeds.change(verdict.id()));
      change.addThemeVariants(ButtonVariant.SMALL);
      if (verdict.outdated() == null) {
        card.setBelow(change);
      } else {
        Button confirm =
            new Button(messages.text("verdicts.confirm"), click -> deeds.confirm(verdict));
        confirm.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.PRIMARY);
        card.setBelow(confirm, change);
      }
    }
  }

  private void offerAnswer(
      VerdictCard card, Verdict verdict, Claim claim, List<Rating> ownRatings) {
    ReviewForm form = card.reviewForm();
    if (form == null) {
      form = new ReviewForm(verdict, reviews, drafts, messages, deeds::reviewed);
      card.setReviewForm(form);
    }
    form.offerOwnRating(ownRatings);
    String reason = whyNot(claim, messages);
    if (reason == null && verdict.outdated() != null) {
      reason = messages.text("verdicts.outdated");
    }
    if (reason == null || form.isKept()) {
      form.hold(reason);
    } else {
      card.setBelow();
    }
  }
}
