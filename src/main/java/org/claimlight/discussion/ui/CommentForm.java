package org.claimlight.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.ui.FormDraft;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** Where somebody writes a comment. What is typed is kept until it is sent or given up. */
final class CommentForm extends Div {

  private final Messages messages;
  private final Consumer<String> send;
  private final @Nullable Runnable cancel;
  private final TextArea text;
  private final Fields fields = new Fields();
  private final FormDraft draft;

  /**
   * @param subject of the draft
   * @param cancel null for a form that is always there
   */
  CommentForm(
      String label,
      String subject,
      List<Person> people,
      Drafts drafts,
      Messages messages,
      Consumer<String> send,
      @Nullable Runnable cancel) {
    this.messages = messages;
    this.send = send;
    this.cancel = cancel;
    addClassName("cl-comment-form");
    text = new TextArea(label);
    text.setWidthFull();
    text.setMinRows(2);
    text.setHelperText(messages.text("discussion.text.help"));
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setManualValidation(true);
    fields.add("text", text);
    draft = new FormDraft(drafts, subject).field("text", text);
    var post = new Button(messages.text("discussion.post"), click -> send());
    post.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
    Shortcuts.addShortcutListener(this, this::send, Key.ENTER, KeyModifier.CONTROL).listenOn(this);
    var buttons = new Div(post);
    buttons.addClassName("cl-form-buttons");
    if (cancel != null) {
      var away = new Button(messages.text("discussion.cancel"), click -> giveUp());
      away.addThemeVariants(ButtonVariant.SMALL);
      buttons.add(away);
    }
    add(text, new Completion(people, messages), buttons);
  }

  void begin(String words) {
    if (!draft.wasKept()) {
      text.setValue(words);
    }
    text.focus();
  }

  private void giveUp() {
    draft.discard();
    if (cancel != null) {
      cancel.run();
    }
  }

  private void send() {
    fields.clear();
    try {
      send.accept(text.getValue());
      draft.discard();
      text.clear();
    } catch (Refusal refusal) {
      if (!fields.show(refusal, messages)) {
        throw refusal;
      }
    }
  }

  /** Offers names after an @. */
  @Tag("mention-completion")
  @JsModule("./discussion/mention-completion.ts")
  private static final class Completion extends Component {

    private record Mentionable(String name, String displayName) {}

    Completion(List<Person> people, Messages messages) {
      getElement().setAttribute("label", messages.text("discussion.mentions"));
      getElement()
          .setPropertyList(
              "people",
              people.stream()
                  .filter(Person::active)
                  .map(one -> new Mentionable(one.username(), one.displayName()))
                  .toList());
    }
  }
}
