package org.claimlight.evidence.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.ui.FormDraft;
import org.claimlight.accounts.ui.Hold;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.SourceDetails;
import org.claimlight.evidence.Stance;
import org.claimlight.evidence.Tier;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** Describes a source. What is refused is told at its field and nothing typed is lost. */
final class SourceForm extends Div {

  private final TextField url;
  private final TextField title;
  private final TextField publisher;
  private final DatePicker publishedOn;
  private final DatePicker accessedOn;
  private final TextArea quote;
  private final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>();
  private final Select<Tier> tier = new Select<>();
  private final Fields fields = new Fields();
  private final FormDraft draft;
  private final Hold hold;
  private final Messages messages;
  private final Paragraph notice = new Paragraph();

  /**
   * @param subject under which the draft is kept
   * @param source the one to change; null for a new one
   * @param onSave takes the description, or refuses it
   */
  SourceForm(
      String subject,
      @Nullable Source source,
      Drafts drafts,
      Messages messages,
      Consumer<SourceDetails> onSave,
      Runnable onCancel) {
    this.messages = messages;
    addClassName("cl-form");
    url = words(new TextField(messages.text("evidence.url")));
    url.setPlaceholder("https://");
    url.setRequiredIndicatorVisible(true);
    title = words(new TextField(messages.text("evidence.title")));
    publisher = words(new TextField(messages.text("evidence.publisher")));
    publishedOn = new DatePicker(messages.text("evidence.published-on"));
    accessedOn = new DatePicker(messages.text("evidence.accessed-on"));
    for (var date : List.of(publishedOn, accessedOn)) {
      // The one way of writing a day that is read alike everywhere.
      date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
      date.setPlaceholder(messages.text("evidence.date.example"));
    }
    publishedOn.setManualValidation(true);
    accessedOn.setManualValidation(true);
    quote = words(new TextArea(messages.text("evidence.quote")));
    quote.setHelperText(messages.text("evidence.quote.help"));
    stance.setLabel(messages.text("evidence.stance"));
    stance.addClassName("cl-inline");
    stance.setItems(Stance.values());
    stance.setItemLabelGenerator(one -> messages.text("evidence.stance." + one.slug()));
    stance.setManualValidation(true);
    tier.setLabel(messages.text("evidence.tier"));
    tier.setItems(Tier.values());
    tier.setItemLabelGenerator(
        one -> one == null ? "" : messages.text("evidence.tier." + one.slug()));
    tier.setManualValidation(true);
    tier.setWidthFull();
    name("url", url);
    name("title", title);
    name("publisher", publisher);
    name("publishedOn", publishedOn);
    name("accessedOn", accessedOn);
    name("quote", quote);
    name("stance", stance);
    name("tier", tier);
    if (source == null) {
      accessedOn.setValue(LocalDate.now());
    } else {
      fill(source);
    }
    draft =
        new FormDraft(drafts, subject)
            .field("url", url)
            .field("title", title)
            .field("publisher", publisher)
            .field("publishedOn", publishedOn, LocalDate::toString, LocalDate::parse)
            .field("quote", quote)
            .field("stance", stance, Stance::name, Stance::valueOf)
            .field("tier", tier, Tier::name, Tier::valueOf);
    notice.addClassName("cl-warning");
    notice.getElement().setAttribute("role", "status");
    notice.setVisible(draft.wasKept());
    notice.setText(messages.text("evidence.draft-kept"));
    var save = new Button(messages.text(source == null ? "evidence.attach" : "evidence.save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickListener(click -> save(onSave));
    var cancel = new Button(messages.text("evidence.cancel"));
    cancel.addClickListener(
        click -> {
          draft.discard();
          onCancel.run();
        });
    var buttons = new Div(save, cancel);
    buttons.addClassName("cl-form-buttons");
    var dates = new Div(publishedOn, accessedOn);
    dates.addClassName("cl-form-row");
    hold = new Hold(messages, save);
    add(notice, url, title, publisher, dates, quote, stance, tier, hold, buttons);
  }

  void focus() {
    url.focus();
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

  /** Says that a teammate changed the source meanwhile, and how it stands now. */
  void teammateChanged(Source now) {
    notice.setText(
        messages.text(
            "evidence.changed-meanwhile",
            now.url(),
            now.title(),
            messages.text("evidence.stance." + now.stance().slug()),
            now.quote()));
    notice.setVisible(true);
  }

  private void save(Consumer<SourceDetails> onSave) {
    fields.clear();
    try {
      onSave.accept(
          new SourceDetails(
              url.getValue(),
              title.getValue(),
              publisher.getValue(),
              publishedOn.getValue(),
              accessedOn.getValue(),
              quote.getValue(),
              stance.getValue(),
              tier.getValue()));
      draft.discard();
    } catch (Refusal refusal) {
      if (!fields.show(refusal, messages)) {
        throw refusal;
      }
    }
  }

  private void fill(Source source) {
    url.setValue(source.url());
    title.setValue(source.title());
    publisher.setValue(Objects.requireNonNullElse(source.publisher(), ""));
    publishedOn.setValue(source.publishedOn());
    accessedOn.setValue(source.accessedOn());
    quote.setValue(source.quote());
    stance.setValue(source.stance());
    tier.setValue(source.tier());
  }

  private <F extends HasValidation & HasValue<?, ?>> void name(String name, F field) {
    fields.add(name, field);
  }

  private static <F extends TextFieldBase<F, String>> F words(F field) {
    field.setWidthFull();
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setManualValidation(true);
    return field;
  }
}
