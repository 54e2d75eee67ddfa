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
  private @Nullable Claim claim;
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
  }

  /** Called when a person changed the claim here. */
  public void onChange(Runnable listener) {
    onChange = listener;
  }

  /** Turns to a claim; what was left half typed for it is there again. */
  public void open(Claim wanted) {
    claim = wanted;
    form = null;
    boolean unsent =
        wanted.status().isUnderWork() && drafts.find(ClaimWordsForm.subject(wanted)).isPresent();
    if (unsent) {
      edit(wanted);
    } else {
      render(wanted);
    }
  }

  /** Shows the claim as it is now; what is being typed stays. */
  public void refresh(Claim now) {
    claim = now;
    if (form == null) {
      render(now);
    } else if (now.status().isUnderWork()) {
      form.teammateChanged(now);
    } else {
      // The draft keeps what was typed, should the claim be reopened.
      form = null;
      render(now);
      notices.refused(messages.text("claims.not-while-" + now.status().slug()));
    }
  }

  /** Opens the form, as after marking. */
  public void edit(Claim wanted) {
    removeAll();
    var opened =
        new ClaimWordsForm(
            wanted,
            claims,
            drafts,
            messages,
            this::whoChangedLast,
            saved -> saved(wanted, saved),
            () -> {
              form = null;
              render(claims.get(wanted.id()));
            });
    form = opened;
    add(quote(wanted), opened);
    opened.focus();
  }

  private void saved(Claim before, Claim saved) {
    form = null;
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
    claim = now;
    removeAll();
    add(quote(now));
    if (!now.statement().isEmpty()) {
      var statement = new Paragraph(now.statement());
      statement.addClassName("cl-statement");
      add(statement);
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
    add(facts);
    if (now.dismissReason() != null) {
      var reason = new Paragraph(messages.text("claims.dismissed-because", now.dismissReason()));
      reason.addClassName("cl-warning");
      add(reason);
    }
    add(buttons(now));
  }

  private Div buttons(Claim now) {
    var buttons = new Div();
    buttons.addClassName("cl-form-buttons");
    if (now.status().isUnderWork()) {
      buttons.add(small("claims.edit", () -> edit(now)));
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
