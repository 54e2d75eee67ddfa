package org.claimlight.articles.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
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
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.articles.Imports;
import org.claimlight.articles.NewArticle;
import org.claimlight.articles.ReadArticle;
import org.claimlight.articles.Words;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes an article in by pasting it, by its web address, or by files. Pasted markup and a fetched
 * page are shown as they will be kept; what is typed is kept as a draft until it is imported.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ImportDialog extends Dialog {

  private static final String DRAFT = "article-import";

  /** Long enough that typing does not make a request per word. */
  private static final int TYPING_PAUSE_MILLIS = 800;

  /** Gives the clipboard's markup to the server, when it has more to say than the plain words. */
  private static final String TAKE_MARKUP =
      """
      this.addEventListener('paste', event => {
        const html = event.clipboardData && event.clipboardData.getData('text/html');
        if (html && html.length < $0 && /<(h[1-6]|li|table|blockquote|p|br|div)[\\s>\\/]/i.test(html)) {
          event.preventDefault();
          this.dispatchEvent(new CustomEvent('markup-pasted', {detail: html}));
        }
      }, true);
      """;

  private final Articles articles;
  private final Imports imports;
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
  private final TextField address = new TextField();
  private final Div fetching = new Div();
  private final Div source = new Div();
  private final Div choice = new Div();
  private final Button submit = new Button();
  private @Nullable ReadArticle read;
  private boolean again;

  ImportDialog(
      Articles articles,
      Imports imports,
      Drafts drafts,
      JsonMapper json,
      Messages messages,
      Notices notices) {
    this.articles = articles;
    this.imports = imports;
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
    fields.values().stream().filter(field -> field != text).forEach(form::add);
    source.add(text);
    source.addClassName("cl-import-source");
    FileImports files = new FileImports(imports, messages);
    files.setVisible(false);
    fetchBar();
    add(ways(form, files), fetching, files, source, choice, form);
    takeMarkup();
    Button cancel = new Button(messages.text("articles.import.later"), click -> close());
    cancel.addThemeVariants(ButtonVariant.TERTIARY);
    submit.setText(messages.text("articles.import.submit"));
    submit.addClickListener(click -> submit());
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

  private Tabs ways(Div form, FileImports files) {
    Tab paste = new Tab(messages.text("articles.import.way.paste"));
    Tab web = new Tab(messages.text("articles.import.way.web"));
    Tab file = new Tab(messages.text("articles.import.way.files"));
    Tabs ways = new Tabs(paste, web, file);
    ways.addSelectedChangeListener(
        change -> {
          boolean byFile = change.getSelectedTab() == file;
          fetching.setVisible(change.getSelectedTab() == web);
          text.setVisible(change.getSelectedTab() == paste);
          files.setVisible(byFile);
          source.setVisible(!byFile);
          choice.setVisible(!byFile);
          form.setVisible(!byFile);
          submit.setVisible(!byFile);
        });
    return ways;
  }

  private void fetchBar() {
    address.setLabel(messages.text("articles.import.address"));
    address.setPlaceholder("https://");
    address.setManualValidation(true);
    Button fetch = new Button(messages.text("articles.import.fetch"), click -> fetch());
    fetch.setDisableOnClick(true);
    fetch.addClickListener(click -> fetch.setEnabled(true));
    address.addKeyPressListener(Key.ENTER, pressed -> fetch());
    fetching.add(address, fetch);
    fetching.addClassName("cl-import-fetch");
    fetching.setVisible(false);
  }

  private void fetch() {
    settle(address);
    try {
      show(imports.readUrl(address.getValue()));
    } catch (Refusal refusal) {
      refuse(address, refusal);
    }
  }

  private void takeMarkup() {
    text.getElement().executeJs(TAKE_MARKUP, (int) Articles.LARGEST);
    text.getElement()
        .addEventListener(
            "markup-pasted",
            event -> {
              try {
                show(imports.readMarkup(event.getEventData().get("event.detail").asString()));
              } catch (Refusal refusal) {
                refuse(text, refusal);
              }
            })
        .addEventData("event.detail");
  }

  /** Facts that a person typed stay; the others are what the source says of itself. */
  private void show(ReadArticle found) {
    read = found;
    again = false;
    choice.removeAll();
    fill(title, found.title());
    fill(sourceUrl, found.sourceUrl());
    fill(publisher, found.publisher());
    fill(byline, found.byline());
    fill(language, found.language());
    if (publishedOn.isEmpty()) {
      publishedOn.setValue(found.publishedOn());
    }
    source.removeAll();
    source.add(new ReadingPreview(found, messages, this::readAnother));
    offerChoice(found.words());
  }

  private static void fill(TextField field, @Nullable String found) {
    if (field.isEmpty() && found != null) {
      field.setValue(found);
    }
  }

  private void readAnother() {
    read = null;
    again = false;
    choice.removeAll();
    source.removeAll();
    source.add(text);
  }

  private void submit() {
    fields.values().forEach(ImportDialog::settle);
    try {
      Words words = read == null ? Words.ofText(text.getValue()) : read.words();
      if (!again && offerChoice(words)) {
        return;
      }
      open(imports.keep(words, typed(), true));
    } catch (Refusal refusal) {
      show(refusal);
    }
  }

  private void open(Article imported) {
    drafts.discard(DRAFT);
    close();
    notices.done(messages.text("articles.imported", imported.title()));
    getUI().ifPresent(ui -> ui.navigate("articles/" + imported.id()));
  }

  /** Whether it may be here already, which a person has to look at. */
  private boolean offerChoice(Words words) {
    choice.removeAll();
    var here = imports.alreadyHere(words, sourceUrl.getValue());
    if (here.isEmpty()) {
      return false;
    }
    var first = here.getFirst();
    Anchor there = new Anchor("articles/" + first.article(), first.title());
    there.setTarget("_blank");
    Div notice =
        new Div(
            new Span(
                messages.text(
                    first.sameText() ? "articles.import.here" : "articles.import.here-changed")),
            there);
    if (!first.sameText()) {
      notice.add(
          new Button(
              messages.text("articles.import.revise"), click -> revise(first.article(), words)));
    }
    notice.add(
        new Button(
            messages.text("articles.import.again"),
            click -> {
              again = true;
              submit();
            }));
    notice.addClassName("cl-import-here");
    notice.getElement().setAttribute("role", "alert");
    choice.add(notice);
    return true;
  }

  private void revise(ArticleId article, Words words) {
    try {
      articles.revise(article, null, words);
      open(articles.get(article));
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
    if (field == null) {
      notices.refused(refusal);
    } else {
      refuse(field, refusal);
    }
  }

  private void refuse(AbstractField<?, ?> field, Refusal refusal) {
    if (field instanceof HasValidation validated) {
      validated.setErrorMessage(messages.text(refusal));
      validated.setInvalid(true);
    }
    if (field instanceof Focusable<?> focusable) {
      focusable.focus();
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
