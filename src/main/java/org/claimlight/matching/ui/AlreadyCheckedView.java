package org.claimlight.matching.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.ui.Typing;
import org.claimlight.matching.Matches;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;

/**
 * A sentence or a post, pasted: was it checked before? Whoever follows one of the answers finds the
 * text again on the way back.
 */
@Route("checked")
@Menu(order = 22, title = "matching.title")
@PermitAll
class AlreadyCheckedView extends Div implements HasDynamicTitle {

  private static final int SHOWN = 20;

  private static final String DRAFT = "already-checked";

  private final Matches matches;
  private final Drafts drafts;
  private final Messages messages;
  private final TextArea text = new TextArea();
  private final Fields fields = new Fields();
  private final Button clear;
  private final MatchList list;

  AlreadyCheckedView(Matches matches, Drafts drafts, Messages messages) {
    this.matches = matches;
    this.drafts = drafts;
    this.messages = messages;
    this.list = new MatchList(messages);
    addClassNames("cl-page", "cl-checked");
    Paragraph lead = new Paragraph(messages.text("matching.lead"));
    lead.addClassName("cl-lead");
    text.setLabel(messages.text("matching.text"));
    text.setWidthFull();
    text.setMinRows(3);
    text.setMaxRows(12);
    text.setManualValidation(true);
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(150);
    drafts.find(DRAFT).ifPresent(text::setValue);
    text.addValueChangeListener(
        change -> {
          keep();
          compare();
        });
    // Whoever leaves the screen right after typing has not paused.
    Typing.takeOnLeaving(text, () -> {});
    fields.add("text", text);
    Button ask = new Button(messages.text("matching.compare"), click -> compare());
    ask.addThemeVariants(ButtonVariant.PRIMARY);
    clear = new Button(messages.text("matching.clear"), click -> clear());
    clear.addThemeVariants(ButtonVariant.TERTIARY);
    Div deeds = new Div(ask, clear);
    deeds.addClassName("cl-checked-deeds");
    Shortcuts.addShortcutListener(this, this::compare, Key.ENTER, KeyModifier.CONTROL)
        .listenOn(this);
    add(new H1(messages.text("matching.title")), lead, text, deeds, list);
    compare();
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("matching.title"));
  }

  private void clear() {
    text.clear();
    text.focus();
  }

  private void keep() {
    if (text.getValue().isBlank()) {
      drafts.discard(DRAFT);
    } else {
      drafts.keep(DRAFT, text.getValue());
    }
  }

  private void compare() {
    fields.clear();
    clear.setVisible(!text.getValue().isEmpty());
    list.removeAll();
    if (text.getValue().isBlank()) {
      return;
    }
    try {
      list.show(matches.ofText(text.getValue(), SHOWN));
    } catch (Refusal refusal) {
      if (!fields.show(refusal, messages)) {
        throw refusal;
      }
    }
  }
}
