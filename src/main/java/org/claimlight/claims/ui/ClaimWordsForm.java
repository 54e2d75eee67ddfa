package org.claimlight.claims.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.ui.FormDraft;
import org.claimlight.accounts.ui.Hold;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimEdit;
import org.claimlight.claims.Claims;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.claimlight.shell.StaleChange;
import org.jspecify.annotations.Nullable;

/**
 * Restates a claim, names its claimant and tags it. A teammate's change of the same claim is
 * brought in, never run over.
 */
final class ClaimWordsForm extends Div {

  private static final String BASE = "base.";

  private final Claims claims;
  private final Messages messages;
  private final Consumer<Claim> onSaved;
  private final TextArea statement;
  private final TextField claimant;
  private final TextField tags;
  private final Fields fields = new Fields();
  private final FormDraft draft;
  private final Hold hold;
  private final Paragraph notice = new Paragraph();
  private final Function<Claim, String> whoChanged;
  private Claim base;

  /** What this form and the claim have in common, until somebody has looked at both. */
  private Words common;

  ClaimWordsForm(
      Claim claim,
      Claims claims,
      Drafts drafts,
      Messages messages,
      Function<Claim, String> whoChanged,
      Consumer<Claim> onSaved,
      Runnable onCancel) {
    this.claims = claims;
    this.messages = messages;
    this.whoChanged = whoChanged;
    this.onSaved = onSaved;
    this.base = claim;
    this.common = Words.of(claim);
    addClassName("cl-form");
    statement = new TextArea(messages.text("claims.statement"));
    statement.setHelperText(messages.text("claims.statement.help"));
    statement.setWidthFull();
    statement.setValueChangeMode(ValueChangeMode.LAZY);
    claimant = new TextField(messages.text("claims.claimant"));
    claimant.setPlaceholder(messages.text("claims.claimant.example"));
    claimant.setWidthFull();
    claimant.setValueChangeMode(ValueChangeMode.LAZY);
    tags = new TextField(messages.text("claims.tags"));
    tags.setWidthFull();
    tags.setPlaceholder(messages.text("claims.tags.example"));
    tags.setValueChangeMode(ValueChangeMode.LAZY);
    statement.setManualValidation(true);
    claimant.setManualValidation(true);
    tags.setManualValidation(true);
    fields.add("statement", statement).add("claimant", claimant).add("tags", tags);
    fill(claim);
    draft =
        new FormDraft(drafts, subject(claim))
            .field("statement", statement)
            .field("claimant", claimant)
            .field("tags", tags)
            .beside(BASE + "statement", claim.statement())
            .beside(BASE + "claimant", orEmpty(claim.claimant()))
            .beside(BASE + "tags", joined(claim.tags()));
    notice.addClassName("cl-warning");
    notice.getElement().setAttribute("role", "status");
    notice.setVisible(false);
    var save = new Button(messages.text("claims.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.CONTROL).listenOn(this);
    var cancel =
        new Button(
            messages.text("claims.cancel"),
            click -> {
              draft.discard();
              onCancel.run();
            });
    var buttons = new Div(save, cancel);
    buttons.addClassName("cl-form-buttons");
    hold = new Hold(messages, save);
    add(notice, statement, claimant, tags, hold, buttons);
    takeUpFrom(claim);
  }

  static String subject(Claim claim) {
    return "claim:" + claim.id();
  }

  void focus() {
    statement.focus();
  }

  /** Whether something is typed that would be missed. */
  boolean isKept() {
    return draft.isKept();
  }

  /**
   * @param reason why it cannot be saved for now; null when it can
   */
  void hold(@Nullable String reason) {
    hold.because(reason);
  }

  /** Brings in what a teammate changed while this form is open. */
  void teammateChanged(Claim now) {
    if (!sameWords(base, now)) {
      merge(now);
    }
    base = now;
  }

  private void takeUpFrom(Claim claim) {
    var words = draft.kept(BASE + "statement");
    if (words.isEmpty()) {
      return;
    }
    notice.setText(messages.text("claims.draft-kept"));
    notice.setVisible(true);
    var then =
        new Words(
            words.get(),
            draft.kept(BASE + "claimant").orElse(""),
            draft.kept(BASE + "tags").orElse(""));
    if (!then.equals(Words.of(claim))) {
      common = then;
      merge(claim);
    }
  }

  private void save() {
    try {
      saveOn(base.version());
    } catch (StaleChange stale) {
      var now = claims.get(base.id());
      boolean wordsToo = !sameWords(base, now);
      boolean toBeLookedAt = wordsToo && merge(now);
      base = now;
      if (!toBeLookedAt) {
        saveOn(now.version());
      }
    } catch (Refusal refusal) {
      if (!fields.show(refusal, messages)) {
        throw refusal;
      }
    }
  }

  private void saveOn(long version) {
    var saved =
        claims.edit(
            base.id(),
            version,
            new ClaimEdit(
                statement.getValue(), claimant.getValue(), List.of(tags.getValue().split(","))));
    draft.discard();
    onSaved.accept(saved);
  }

  private boolean merge(Claim now) {
    var who = whoChanged.apply(now);
    var merge = new Merge(messages, who);
    common =
        new Words(
            merge.field(statement, common.statement, now.statement(), words -> words),
            merge.field(claimant, common.claimant, orEmpty(now.claimant()), words -> words),
            merge.field(tags, common.tags, joined(now.tags()), words -> words));
    notice.setText(
        messages.text(merge.needsAPerson() ? "claims.merge.both" : "claims.merge.one", who));
    notice.setVisible(true);
    return merge.needsAPerson();
  }

  private void fill(Claim claim) {
    statement.setValue(claim.statement());
    claimant.setValue(orEmpty(claim.claimant()));
    tags.setValue(joined(claim.tags()));
  }

  private static String joined(List<String> tags) {
    return String.join(", ", tags);
  }

  private static boolean sameWords(Claim one, Claim other) {
    return Words.of(one).equals(Words.of(other));
  }

  private static String orEmpty(@Nullable String words) {
    return Objects.requireNonNullElse(words, "");
  }

  private record Words(String statement, String claimant, String tags) {
    static Words of(Claim claim) {
      return new Words(claim.statement(), orEmpty(claim.claimant()), joined(claim.tags()));
    }
  }
}
