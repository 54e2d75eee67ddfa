package org.claimlight.articles.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.claimlight.articles.NewArticle;
import org.claimlight.articles.ReadArticle;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/** What is known of an article beside its words, as a person may correct it. */
class ArticleFacts extends Div {

  /** Long enough that typing does not make a request per word. */
  static final int TYPING_PAUSE_MILLIS = 800;

  private final Messages messages;
  private final TextField title = new TextField();
  private final TextField sourceUrl = new TextField();
  private final TextField publisher = new TextField();
  private final TextField byline = new TextField();
  private final DatePicker publishedOn = new DatePicker();
  private final TextField language = new TextField();
  private final Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();

  ArticleFacts(Messages messages) {
    this.messages = messages;
    addClassName("cl-import-form");
    line("title", title);
    line("sourceUrl", sourceUrl);
    line("publisher", publisher);
    line("byline", byline);
    publishedOn.setLabel(messages.text("articles.import.publishedOn"));
    publishedOn.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
    publishedOn.setPlaceholder(messages.text("articles.import.date.example"));
    publishedOn.setMax(LocalDate.now().plusDays(1));
    fields.put("publishedOn", publishedOn);
    line("language", language);
    title.setHelperText(messages.text("articles.import.title.help"));
    language.setHelperText(messages.text("articles.import.language.help"));
    fields.values().forEach(this::add);
  }

  private void line(String name, TextField field) {
    field.setLabel(messages.text("articles.import." + name));
    field.setManualValidation(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
    fields.put(name, field);
  }

  /** By the names that refusals give them. */
  Map<String, AbstractField<?, ?>> fields() {
    return fields;
  }

  void onChange(Runnable listener) {
    fields.values().forEach(field -> field.addValueChangeListener(change -> listener.run()));
  }

  boolean isEmpty() {
    return fields.values().stream().allMatch(HasValue::isEmpty);
  }

  String address() {
    return sourceUrl.getValue();
  }

  /** Facts that a person typed stay; the others are what the source says of itself. */
  void suggest(ReadArticle found) {
    suggest(title, found.title());
    suggest(sourceUrl, found.sourceUrl());
    suggest(publisher, found.publisher());
    suggest(byline, found.byline());
    suggest(language, found.language());
    if (publishedOn.isEmpty()) {
      publishedOn.setValue(found.publishedOn());
    }
  }

  private static void suggest(TextField field, @Nullable String found) {
    if (field.isEmpty() && found != null) {
      field.setValue(found);
    }
  }

  NewArticle with(String text) {
    return new NewArticle(
        title.getValue(),
        text,
        sourceUrl.getValue(),
        publisher.getValue(),
        byline.getValue(),
        publishedOn.getValue(),
        language.getValue());
  }

  void restore(NewArticle kept) {
    title.setValue(words(kept.title()));
    sourceUrl.setValue(words(kept.sourceUrl()));
    publisher.setValue(words(kept.publisher()));
    byline.setValue(words(kept.byline()));
    publishedOn.setValue(kept.publishedOn());
    language.setValue(words(kept.language()));
  }

  static String words(@Nullable String kept) {
    return Objects.requireNonNullElse(kept, "");
  }
}
