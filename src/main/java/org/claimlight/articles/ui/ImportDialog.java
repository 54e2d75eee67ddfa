package org.claimlight.articles.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumMap;
import java.util.Map;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.ui.Typing;
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
 * page are shown as they will be kept; what is typed and pasted is kept as a draft until it is
 * imported.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ImportDialog extends Dialog {

  private static final String DRAFT = "article-import";

  /** Within a dialog the tabs' scroller becomes an element that a list of tabs must not hold. */
  private static final String PLAIN_SCROLLER =
      """
      requestAnimationFrame(() =>
        this.shadowRoot.querySelector('[part=tabs]').removeAttribute('tabindex'));
      """;

  private enum Way {
    PASTE,
    WEB,
    FILES
  }

  /** What a draft is made of. */
  private record Kept(
      @Nullable NewArticle article, @Nullable String markup, @Nullable String address) {}

  private final Articles articles;
  private final Imports imports;
  private final Drafts drafts;
  private final JsonMapper json;
  private final Messages messages;
  private final Notices notices;
  private final Map<Way, Tab> tabs = new EnumMap<>(Way.class);
  private final Map<Way, ReadArticle> read = new EnumMap<>(Way.class);
  private final TextArea text = new TextArea();
  private final TextField address = new TextField();
  private final ArticleFacts facts;
  private final FileImports files;
  private final Div fetching = new Div();
  private final Div source = new Div();
  private final Div choice = new Div();
  private final Button later;
  private final Button submit;
  private Way way = Way.PASTE;
  private String markup = "";
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
    facts = new ArticleFacts(messages);
    files = new FileImports(imports, messages);
    later = new Button(messages.text("articles.import.later"), click -> close());
    submit = new Button(messages.text("articles.import.submit"), click -> submit());
    addClassName("cl-import");
    setHeaderTitle(messages.text("articles.import.heading"));
    setWidth("min(720px, 100vw)");
    // A click beside the dialog must not take a pasted text away.
    setCloseOnOutsideClick(false);
    textField();
    fetchBar();
    source.addClassName("cl-import-source");
    var content = new Div(ways(), fetching, files, source, choice, facts);
    content.addClassName("cl-import-content");
    add(content);
    later.addThemeVariants(ButtonVariant.TERTIARY);
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(later, submit);
    restore();
    render();
    text.addValueChangeListener(change -> keep());
    address.addValueChangeListener(change -> keep());
    facts.onChange(this::keep);
  }

  private void textField() {
    text.setLabel(messages.text("articles.import.text"));
    text.setPlaceholder(messages.text("articles.import.text.help"));
    text.setRequiredIndicatorVisible(true);
    text.setManualValidation(true);
    text.setMinHeight("200px");
    text.setMaxHeight("40vh");
    text.setAutofocus(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(ArticleFacts.TYPING_PAUSE_MILLIS);
    Typing.takeOnLeaving(text, () -> {});
    PastedMarkup.take(text, this::takeMarkup);
  }

  private Tabs ways() {
    for (var one : Way.values()) {
      tabs.put(one, new Tab(messages.text("articles.import.way." + one.name().toLowerCase())));
    }
    var ways = new Tabs(tabs.values().toArray(Tab[]::new));
    ways.addSelectedChangeListener(
        change ->
            tabs.forEach(
                (one, tab) -> {
                  if (tab.equals(change.getSelectedTab())) {
                    way = one;
                    render();
                  }
                }));
    ways.addAttachListener(attached -> ways.getElement().executeJs(PLAIN_SCROLLER));
    return ways;
  }

  private void fetchBar() {
    address.setLabel(messages.text("articles.import.address"));
    address.setPlaceholder("https://");
    address.setManualValidation(true);
    var fetch = new Button(messages.text("articles.import.fetch"));
    fetch.setDisableOnClick(true);
    fetch.addClickListener(
        click -> {
          fetch();
          fetch.setEnabled(true);
        });
    address.addKeyPressListener(Key.ENTER, pressed -> fetch());
    fetching.add(address, fetch);
    fetching.addClassName("cl-import-fetch");
  }

  /** Each way shows what was read by it, and nothing of the others. */
  private void render() {
    boolean byFile = way == Way.FILES;
    var found = read.get(way);
    again = false;
    fetching.setVisible(way == Way.WEB);
    files.setVisible(byFile);
    source.setVisible(!byFile);
    source.removeAll();
    choice.setVisible(!byFile);
    choice.removeAll();
    facts.setVisible(way == Way.PASTE || (way == Way.WEB && found != null));
    submit.setVisible(!byFile);
    later.setText(messages.text(byFile ? "articles.import.close" : "articles.import.later"));
    if (found != null) {
      source.add(new ReadingPreview(found, messages, this::readAnother));
      offerChoice(found.words());
    } else if (way == Way.PASTE) {
      source.add(text);
    }
  }

  private void fetch() {
    settle(address);
    try {
      show(imports.readUrl(address.getValue()));
    } catch (Refusal refusal) {
      refuse(address, refusal);
    }
  }

  private void takeMarkup(String pasted) {
    settle(text);
    try {
      show(imports.readMarkup(pasted));
      markup = pasted;
      keep();
    } catch (Refusal refusal) {
      refuse(text, refusal);
    }
  }

  private void show(ReadArticle found) {
    read.put(way, found);
    facts.suggest(found);
    render();
  }

  private void readAnother() {
    read.remove(way);
    if (way == Way.PASTE) {
      markup = "";
    }
    keep();
    render();
  }

  private void submit() {
    settle(text);
    settle(address);
    facts.fields().values().forEach(ImportDialog::settle);
    if (way == Way.WEB && !read.containsKey(way)) {
      fetch();
      return;
    }
    try {
      var found = read.get(way);
      var words = found == null ? Words.ofText(text.getValue()) : found.words();
      if (!again && offerChoice(words)) {
        return;
      }
      var imported = imports.keep(words, facts.with(text.getValue()), true);
      leave("articles/" + imported.id(), imported);
    } catch (Refusal refusal) {
      show(refusal);
    }
  }

  private void leave(String path, Article imported) {
    drafts.discard(DRAFT);
    var ui = getUI();
    close();
    notices.done(messages.text("articles.imported", imported.title()));
    ui.ifPresent(here -> here.navigate(path));
  }

  /** Whether it may be here already, which a person has to look at. */
  private boolean offerChoice(Words words) {
    choice.removeAll();
    var here = imports.alreadyHere(words, facts.address());
    if (here.isEmpty()) {
      return false;
    }
    var first = here.getFirst();
    var there = new Anchor("articles/" + first.article(), first.title(), AnchorTarget.BLANK);
    there.getElement().setAttribute("dir", "auto");
    var notice =
        new Div(
            new Span(
                messages.text(
                    first.sameText() ? "articles.import.here" : "articles.import.here-changed")),
            there);
    if (!first.sameText()) {
      var revise =
          new Button(
              messages.text("articles.import.revise"), click -> revise(first.article(), words));
      revise.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
      notice.add(revise);
    }
    var anyway =
        new Button(
            messages.text("articles.import.again"),
            click -> {
              again = true;
              submit();
            });
    anyway.addThemeVariants(ButtonVariant.SMALL);
    notice.add(anyway);
    notice.addClassName("cl-import-here");
    notice.getElement().setAttribute("role", "alert");
    choice.add(notice);
    return true;
  }

  /** Leads to the comparison, where what became of the claims is shown. */
  private void revise(ArticleId article, Words words) {
    try {
      var revision = articles.revise(article, null, words);
      leave(
          "articles/%s/revisions/%d".formatted(article, revision.number()), articles.get(article));
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
    var field = "text".equals(refusal.field()) ? text : facts.fields().get(refusal.field());
    if (field == null || !field.isVisible()) {
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

  private void keep() {
    if (text.isEmpty() && facts.isEmpty() && markup.isEmpty() && address.isEmpty()) {
      drafts.discard(DRAFT);
    } else if (text.getValue().length() + markup.length() <= 2 * Articles.LARGEST) {
      var kept = new Kept(facts.with(text.getValue()), markup, address.getValue());
      drafts.keep(DRAFT, json.writeValueAsString(kept));
    }
  }

  private void restore() {
    drafts.find(DRAFT).map(draft -> json.readValue(draft, Kept.class)).ifPresent(this::restore);
  }

  private void restore(Kept kept) {
    if (kept.article() != null) {
      text.setValue(ArticleFacts.words(kept.article().text()));
      facts.restore(kept.article());
    }
    address.setValue(ArticleFacts.words(kept.address()));
    markup = ArticleFacts.words(kept.markup());
    if (!markup.isEmpty()) {
      read.put(Way.PASTE, imports.readMarkup(markup));
    }
  }
}
