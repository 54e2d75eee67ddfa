package org.claimlight.claims.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Role;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimAction;
import org.claimlight.claims.ClaimEdit;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.Placement;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * A claim's words: as they stand in the article, restated, by whom; and what can be done with them.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class ClaimWordsPanel extends Div {

  private final Claims claims;
  private final ClaimHistory history;
  private final People people;
  private final CurrentPerson current;
  private final Drafts drafts;
  private final Messages messages;
  private final Notices notices;
  private Runnable onChange = () -> {};
  private Runnable onAdjust = () -> {};
  private final Div shown = new Div();
  private @Nullable ClaimWordsForm form;

  ClaimWordsPanel(
      Claims claims,
      ClaimHistory history,
      People people,
      CurrentPerson current,
      Drafts drafts,
      Messages messages,
      Notices notices) {
    this.claims = claims;
    this.history = history;
    this.people = people;
    this.current = current;
    this.drafts = drafts;
    this.messages = messages;
    this.notices = notices;
    addClassName("cl-words");
    add(shown);
  }

  /** Called when a person changed the claim here. */
  public void onChange(Runnable listener) {
    onChange = listener;
  }

  /** Called when a person wants to move the ends of the claim's words in the text. */
  public void onAdjust(Runnable listener) {
    onAdjust = listener;
  }

  /** Turns to a claim; what was left half typed for it is there again. */
  public void open(Claim wanted) {
    closeForm();
    if (drafts.find(ClaimWordsForm.subject(wanted)).isPresent()) {
      edit(wanted);
    } else {
      render(wanted);
    }
  }

  /** Shows the claim as it is now; what is being typed stays. */
  public void refresh(Claim now) {
    if (form == null) {
      render(now);
    } else if (now.status().isUnderWork() || form.isKept()) {
      form.teammateChanged(now);
      form.hold(whyNot(now));
      showAround(now);
    } else {
      closeForm();
      render(now);
    }
  }

  /** Why the words cannot be changed now; null when they can. */
  private @Nullable String whyNot(Claim claim) {
    return claim.status().isUnderWork()
        ? null
        : messages.text("claims.not-while-" + claim.status().slug());
  }

  /** Opens the form, as after marking. */
  public void edit(Claim wanted) {
    closeForm();
    var opened =
        new ClaimWordsForm(
            wanted,
            claims,
            drafts,
            messages,
            this::whoChangedLast,
            saved -> saved(wanted, saved),
            () -> {
              closeForm();
              render(claims.get(wanted.id()));
            });
    form = opened;
    add(opened);
    opened.hold(whyNot(wanted));
    showAround(wanted);
    opened.focus();
  }

  /** Around the form: only the words in the article, or all of it where the form can only wait. */
  private void showAround(Claim now) {
    if (now.status().isUnderWork()) {
      shown.removeAll();
      shown.add(quote(now));
    } else {
      render(now);
    }
  }

  private void closeForm() {
    if (form != null) {
      remove(form);
      form = null;
    }
  }

  private void saved(Claim before, Claim saved) {
    closeForm();
    render(saved);
    onChange.run();
    notices.undoable(
        messages.text("claims.saved"),
        () -> {
          claims.edit(saved.id(), saved.version(), ClaimEdit.of(before));
          onChange.run();
        });
  }

  private void render(Claim now) {
    shown.removeAll();
    shown.add(quote(now));
    if (!now.statement().isEmpty()) {
      var statement = new Paragraph(now.statement());
      statement.addClassName("cl-statement");
      shown.add(statement);
    }
    var facts = new Div();
    facts.addClassName("cl-facts");
    if (now.claimant() != null) {
      facts.add(new Span(messages.text("claims.said-by", now.claimant())));
    }
    now.tags()
        .forEach(
            tag -> {
              var label = new Span(tag);
              label.addClassName("cl-tag");
              facts.add(label);
            });
    shown.add(facts);
    if (now.dismissReason() != null) {
      var reason = new Paragraph(messages.text("claims.dismissed-because", now.dismissReason()));
      reason.addClassName("cl-warning");
      shown.add(reason);
    }
    shown.add(buttons(now));
  }

  private Div buttons(Claim now) {
    var buttons = new Div();
    buttons.addClassName("cl-form-buttons");
    if (now.status().isUnderWork()) {
      buttons.add(small("claims.edit", () -> edit(now)));
      if (now.placement() != Placement.ORPHANED) {
        buttons.add(small("claims.adjust", () -> onAdjust.run()));
      }
      if (now.status().allows(ClaimAction.DISMISS)) {
        buttons.add(small("claims.dismiss", () -> dismiss(now)));
      }
    } else if (now.status() == ClaimStatus.DISMISSED
        || current.require().role().includes(Role.EDITOR)) {
      buttons.add(small("claims.reopen", () -> reopen(now)));
    }
    return buttons;
  }

  private void dismiss(Claim now) {
    new ReasonDialog(
            "claims.dismiss-dialog",
            messages,
            reason -> {
              var dismissed = claims.dismiss(now.id(), claims.get(now.id()).version(), reason);
              onChange.run();
              notices.undoable(
                  messages.text("claims.dismissed-done", now.number()),
                  () -> {
                    claims.reopen(now.id(), dismissed.version(), messages.text("claims.undone"));
                    onChange.run();
                  });
            })
        .open();
  }

  private void reopen(Claim now) {
    new ReasonDialog(
            "claims.reopen-dialog",
            messages,
            reason -> {
              claims.reopen(now.id(), claims.get(now.id()).version(), reason);
              onChange.run();
            })
        .open();
  }

  private Button small(String key, Runnable deed) {
    var button = new Button(messages.text(key), click -> deed.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  private static Paragraph quote(Claim claim) {
    var quote = new Paragraph(claim.quote());
    quote.addClassNames("cl-quote", "cl-reading");
    quote.getElement().setAttribute("dir", "auto");
    return quote;
  }

  private String whoChangedLast(Claim now) {
    var entries = history.of(now.id());
    for (int i = entries.size() - 1; i >= 0; i--) {
      var actor = entries.get(i).actor();
      if (entries.get(i).kind().equals("claim-edited") && actor != null) {
        return people.get(actor).displayName();
      }
    }
    return messages.text("claims.a-teammate");
  }
}
