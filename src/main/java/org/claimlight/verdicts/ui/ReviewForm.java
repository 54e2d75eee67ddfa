package org.claimlight.verdicts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.ui.FormDraft;
import org.claimlight.accounts.ui.Hold;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.claimlight.shell.StaleChange;
import org.claimlight.verdicts.Decision;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Reviews;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.VerdictDetails;
import org.jspecify.annotations.Nullable;

/** Answers a teammate's verdict: a decision, and a comment where one is needed. */
final class ReviewForm extends Div {

  private final Reviews reviews;
  private final Messages messages;
  private final Runnable onGiven;
  private final Map<Decision, NativeButton> choices = new EnumMap<>(Decision.class);
  private final TextArea comment;
  private final Select<Rating> ownRating = new Select<>();
  private final Div details;
  private final Paragraph notice = new Paragraph();
  private final Fields fields = new Fields();
  private final FormDraft draft;
  private final Hold hold;
  private Verdict verdict;
  private int editionRead;
  private List<Rating> ownRatings = List.of();
  private @Nullable Decision decision;

  ReviewForm(Verdict verdict, Reviews reviews, Drafts drafts, Messages messages, Runnable onGiven) {
    this.verdict = verdict;
    this.editionRead = verdict.edition();
    this.reviews = reviews;
    this.messages = messages;
    this.onGiven = onGiven;
    addClassName("cl-review-form");
    var row = new Div();
    row.addClassName("cl-decisions");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", messages.text("verdicts.your-answer"));
    for (var one : Decision.values()) {
      var choice = new NativeButton(messages.text("verdicts.decide." + one.slug()));
      choice.addClassName("cl-decision");
      choice.getElement().setAttribute("data-decision", one.slug());
      choice.addClickListener(click -> choose(one, true));
      choices.put(one, choice);
      row.add(choice);
    }
    comment = new TextArea(messages.text("verdicts.comment"));
    comment.setWidthFull();
    comment.setValueChangeMode(ValueChangeMode.LAZY);
    comment.setManualValidation(true);
    ownRating.setLabel(messages.text("verdicts.own-rating"));
    ownRating.setHelperText(messages.text("verdicts.own-rating.help"));
    ownRating.setItemLabelGenerator(one -> one == null ? "" : one.label());
    ownRating.setEmptySelectionAllowed(true);
    ownRating.setEmptySelectionCaption(messages.text("verdicts.own-rating.none"));
    ownRating.setManualValidation(true);
    ownRating.setVisible(false);
    fields.add("comment", comment).add("rating", ownRating);
    draft = new FormDraft(drafts, "review:" + verdict.id()).field("comment", comment);
    var send = new Button(messages.text("verdicts.send"), click -> send());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    Shortcuts.addShortcutListener(this, this::send, Key.ENTER, KeyModifier.CONTROL).listenOn(this);
    var cancel = new Button(messages.text("verdicts.cancel"), click -> close());
    var buttons = new Div(send, cancel);
    buttons.addClassName("cl-form-buttons");
    hold = new Hold(messages, send);
    details = new Div(comment, ownRating, hold, buttons);
    details.addClassName("cl-form");
    details.setVisible(draft.wasKept());
    notice.addClassName("cl-warning");
    notice.getElement().setAttribute("role", "status");
    notice.setVisible(false);
    add(notice, row, details);
  }

  /**
   * The verdict as it is now; what is being typed stays, and an answer to what is gone is not sent
   * unread.
   */
  void refresh(Verdict now) {
    boolean changed = now.edition() != verdict.edition();
    verdict = now;
    if (!details.isVisible()) {
      editionRead = now.edition();
    } else if (changed) {
      notice.setText(messages.text("verdicts.stale"));
      notice.setVisible(true);
      choose(null, false);
      editionRead = now.edition();
    }
  }

  /**
   * @param ratings what a verdict of one's own could say; none for who has rated the claim
   */
  void offerOwnRating(List<Rating> ratings) {
    if (!ratings.equals(ownRatings)) {
      ownRatings = ratings;
      ownRating.setItems(ratings);
    }
    ownRating.setVisible(decision == Decision.DISAGREE && !ownRatings.isEmpty());
  }

  /** Whether something is typed that would be missed. */
  boolean isKept() {
    return draft.isKept();
  }

  /**
   * @param reason why no answer can be given for now; null when one can
   */
  void hold(@Nullable String reason) {
    hold.because(reason);
    choices.values().forEach(choice -> choice.setEnabled(reason == null));
  }

  /** Chooses without the pointer: an agreement needs no words, all else begins with them. */
  void choose(Decision wanted) {
    choose(wanted, wanted != Decision.AGREE);
  }

  /** Sends what is chosen, if anything is. */
  void sendChosen() {
    if (decision != null) {
      send();
    }
  }

  private void choose(@Nullable Decision wanted, boolean focus) {
    decision = wanted;
    choices.forEach(
        (one, choice) ->
            choice.getElement().setAttribute("aria-pressed", String.valueOf(one == wanted)));
    if (wanted != null) {
      details.setVisible(true);
      ownRating.setVisible(wanted == Decision.DISAGREE && !ownRatings.isEmpty());
      comment.setRequiredIndicatorVisible(wanted != Decision.AGREE);
      comment.setPlaceholder(messages.text("verdicts.comment." + wanted.slug()));
    }
    if (focus) {
      comment.focus();
    }
  }

  private void close() {
    draft.discard();
    comment.clear();
    ownRating.clear();
    fields.clear();
    notice.setVisible(false);
    details.setVisible(false);
    choose(null, false);
  }

  private void send() {
    fields.clear();
    try {
      var own = ownRating.getValue();
      if (decision == Decision.DISAGREE && own != null) {
        reviews.giveWithVerdict(
            verdict.id(),
            editionRead,
            decision,
            comment.getValue(),
            new VerdictDetails(own.id(), comment.getValue(), null, List.of()));
      } else {
        reviews.give(verdict.id(), editionRead, decision, comment.getValue());
      }
      close();
      onGiven.run();
    } catch (StaleChange stale) {
      notice.setText(messages.text(stale));
      notice.setVisible(true);
      onGiven.run();
    } catch (Refusal refusal) {
      if (!fields.show(refusal, messages)) {
        throw refusal;
      }
    }
  }
}
