package org.claimlight.articles.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.claimlight.accounts.Drafts;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import tools.jackson.databind.json.JsonMapper;

/** Takes an article in by pasting its text. What is typed is kept until it is imported. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ImportDialog extends Dialog {

  private static final String DRAFT = "article-import";

  /** Long enough that typing does not make a request per word. */
  private static final int TYPING_PAUSE_MILLIS = 800;

  private final Articles articles;
  private final Drafts drafts;
  private final JsonMapper json;
  private final Messages messages;
  private final Notices notices;
  private final TextArea text = new TextArea();
  private final TextField title = new TextField();
  private final TextField sourceUrl = new TextField();
  private final TextField publisher = new TextField();
  private final TextField byline = new TextField();
  private final DatePicker publishedOn = new DatePicker();
  private final TextField language = new TextField();
  private final Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();

  ImportDialog(
      Articles articles, Drafts drafts, JsonMapper json, Messages messages, Notices notices) {
    this.articles = articles;
    this.drafts = drafts;
    this.json = json;
    this.messages = messages;
    this.notices = notices;
    addClassName("cl-import");
    setHeaderTitle(messages.text("articles.import.heading"));
    setWidth("min(720px, 100vw)");
    // A click beside the dialog must not take a pasted text away.
    setCloseOnOutsideClick(false);
    describe("text", text);
    describe("title", title);
    describe("sourceUrl", sourceUrl);
    describe("publisher", publisher);
    describe("byline", byline);
    describe("publishedOn", publishedOn);
    describe("language", language);
    text.setLabel(messages.text("articles.import.text"));
    text.setPlaceholder(messages.text("articles.import.text.help"));
    text.setRequiredIndicatorVisible(true);
    text.setManualValidation(true);
    text.setMinHeight("200px");
    text.setMaxHeight("40vh");
    text.setAutofocus(true);
    title.setHelperText(messages.text("articles.import.title.help"));
    language.setHelperText(messages.text("articles.import.language.help"));
    publishedOn.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
    publishedOn.setPlaceholder(messages.text("articles.import.date.example"));
    publishedOn.setMax(LocalDate.now().plusDays(1));
    Div form = new Div();
    form.addClassName("cl-import-form");
    fields.values().forEach(form::add);
    add(form);
    Button cancel = new Button(messages.text("articles.import.later"), click -> close());
    cancel.addThemeVariants(ButtonVariant.TERTIARY);
    Button submit = new Button(messages.text("articles.import.submit"), click -> submit());
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(cancel, submit);
    restore();
    fields.values().forEach(field -> field.addValueChangeListener(change -> keep()));
  }

  private void describe(String name, AbstractField<?, ?> field) {
    fields.put(name, field);
    if (field instanceof TextField line) {
      line.setLabel(messages.text("articles.import." + name));
      line.setManualValidation(true);
    } else if (field instanceof DatePicker date) {
      date.setLabel(messages.text("articles.import." + name));
    }
    if (field instanceof HasValueChangeMode typed) {
      typed.setValueChangeMode(ValueChangeMode.LAZY);
      typed.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
    }
  }

  private void submit() {
    fields.values().forEach(ImportDialog::settle);
    try {
      Article imported = articles.importText(typed());
      drafts.discard(DRAFT);
      close();
      notices.done(messages.text("articles.imported", imported.title()));
      getUI().ifPresent(ui -> ui.navigate("articles/" + imported.id()));
    } catch (Refusal refusal) {
      show(refusal);
    }
  }

  private static void settle(AbstractField<?, ?> field) {
    if (field instanceof HasValidation validated) {
      validated.setInvalid(false);
    }
  }

  private void show(Refusal refusal) {
    AbstractField<?, ?> field = refusal.field() == null ? null : fields.get(refusal.field());
    if (field instanceof HasValidation validated) {
      validated.setErrorMessage(messages.text(refusal));
      validated.setInvalid(true);
      if (field instanceof Focusable<?> focusable) {
        focusable.focus();
      }
    } else {
      notices.refused(refusal);
    }
  }

  private NewArticle typed() {
    return new NewArticle(
        title.getValue(),
        text.getValue(),
        sourceUrl.getValue(),
        publisher.getValue(),
        byline.getValue(),
        publishedOn.getValue(),
        language.getValue());
  }

  private void keep() {
    boolean nothing = fields.values().stream().allMatch(HasValue::isEmpty);
    if (nothing) {
      drafts.discard(DRAFT);
    } else if (text.getValue().length() <= Articles.LARGEST) {
      drafts.keep(DRAFT, json.writeValueAsString(typed()));
    }
  }

  private void restore() {
    drafts
        .find(DRAFT)
        .map(kept -> json.readValue(kept, NewArticle.class))
        .ifPresent(
            kept -> {
              text.setValue(words(kept.text()));
              title.setValue(words(kept.title()));
              sourceUrl.setValue(words(kept.sourceUrl()));
              publisher.setValue(words(kept.publisher()));
              byline.setValue(words(kept.byline()));
              publishedOn.setValue(kept.publishedOn());
              language.setValue(words(kept.language()));
            });
  }

  private static String words(@Nullable String kept) {
    return Objects.requireNonNullElse(kept, "");
  }
}
