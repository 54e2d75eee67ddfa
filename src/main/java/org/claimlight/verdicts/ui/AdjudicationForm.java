package org.claimlight.verdicts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.ui.FormDraft;
import org.claimlight.claims.Claim;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.claimlight.shell.StaleChange;
import org.claimlight.verdicts.AdjudicationCause;
import org.claimlight.verdicts.Adjudications;
import org.claimlight.verdicts.DeskRules;
import org.claimlight.verdicts.Rating;

/** Decides a disputed claim. Kept as a draft while it is typed. */
final class AdjudicationForm extends Div {

  private final Adjudications adjudications;
  private final Messages messages;
  private final Runnable onDecided;
  private final RadioButtonGroup<Rating> rating = new RadioButtonGroup<>();
  private final Select<AdjudicationCause> cause = new Select<>();
  private final TextArea rationale;
  private final Paragraph notice = new Paragraph();
  private final Fields fields = new Fields();
  private final FormDraft draft;
  private Claim claim;
  private String stateRead;

  AdjudicationForm(
      Claim claim,
      DeskRules desk,
      String state,
      Adjudications adjudications,
      Drafts drafts,
      Messages messages,
      Runnable onDecided) {
    this.claim = claim;
    this.stateRead = state;
    this.adjudications = adjudications;
    this.messages = messages;
    this.onDecided = onDecided;
    addClassNames("cl-form", "cl-verdict-form");
    rating.setLabel(messages.text("verdicts.dispute.final-rating"));
    rating.setItems(desk.offered(claim));
    rating.setRenderer(new ComponentRenderer<>(RatingTag::new));
    rating.setItemLabelGenerator(Rating::label);
    rating.addClassName("cl-rating-choice");
    rating.setManualValidation(true);
    cause.setLabel(messages.text("verdicts.dispute.cause"));
    cause.setItems(AdjudicationCause.values());
    cause.setItemLabelGenerator(one -> messages.text("verdicts.cause." + one.slug()));
    cause.setManualValidation(true);
    rationale = new TextArea(messages.text("verdicts.rationale"));
    rationale.setHelperText(messages.text("verdicts.dispute.rationale.help"));
    rationale.setWidthFull();
    rationale.setMinRows(3);
    rationale.setValueChangeMode(ValueChangeMode.LAZY);
    rationale.setManualValidation(true);
    notice.addClassName("cl-warning");
    notice.getElement().setAttribute("role", "alert");
    notice.setVisible(false);
    fields.add("rating", rating).add("cause", cause).add("rationale", rationale);
    draft =
        new FormDraft(drafts, "adjudication:" + claim.id())
            .field("rating", rating, Rating::id, desk::rating)
            .field("cause", cause, AdjudicationCause::name, AdjudicationCause::valueOf)
            .field("rationale", rationale);
    var decide = new Button(messages.text("verdicts.dispute.decide"), click -> decide());
    decide.addThemeVariants(ButtonVariant.PRIMARY);
    add(
        new H3(messages.text("verdicts.dispute.your-decision")),
        rating,
        cause,
        rationale,
        notice,
        decide);
  }

  /** Nobody decides on what they have not read: whoever is typing is told what has changed. */
  void refresh(Claim now, String state) {
    claim = now;
    if (!state.equals(stateRead)) {
      if (draft.isKept()) {
        notice.setText(messages.text("verdicts.adjudication.stale"));
        notice.setVisible(true);
      }
      stateRead = state;
    }
  }

  private void decide() {
    fields.clear();
    notice.setVisible(false);
    var chosen = rating.getValue();
    try {
      adjudications.decide(
          claim.id(),
          stateRead,
          chosen == null ? null : chosen.id(),
          cause.getValue(),
          rationale.getValue());
      draft.discard();
      onDecided.run();
    } catch (StaleChange stale) {
      notice.setText(messages.text(stale));
      notice.setVisible(true);
      stateRead = adjudications.state(claim.id());
    } catch (Refusal refusal) {
      if (!fields.show(refusal, messages)) {
        throw refusal;
      }
    }
  }
}
