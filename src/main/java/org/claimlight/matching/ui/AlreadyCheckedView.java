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
import org.claimlight.matching.Matches;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;

/** A sentence or a post, pasted: was it checked before? */
@Route("checked")
@Menu(order = 22, title = "matching.title")
@PermitAll
class AlreadyCheckedView extends Div implements HasDynamicTitle {

  private static final int SHOWN = 20;

  private final Matches matches;
  private final Messages messages;
  private final TextArea text = new TextArea();
  private final Fields fields = new Fields();
  private final MatchList list;

  AlreadyCheckedView(Matches matches, Messages messages) {
    this.matches = matches;
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
    text.addValueChangeListener(change -> compare());
    fields.add("text", text);
    Button ask = new Button(messages.text("matching.compare"), click -> compare());
    ask.addThemeVariants(ButtonVariant.PRIMARY);
    Shortcuts.addShortcutListener(this, this::compare, Key.ENTER, KeyModifier.CONTROL)
        .listenOn(this);
    add(new H1(messages.text("matching.title")), lead, text, ask, list);
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("matching.title"));
  }

  private void compare() {
    fields.clear();
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
