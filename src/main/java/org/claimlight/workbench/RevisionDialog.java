package org.claimlight.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.ui.FormDraft;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.Imports;
import org.claimlight.articles.Revision;
import org.claimlight.articles.Words;
import org.claimlight.articles.ui.PastedMarkup;
import org.claimlight.articles.ui.RevisionComparison;
import org.claimlight.claims.Anchored;
import org.claimlight.claims.Placement;
import org.claimlight.claims.Reanchoring;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Gives an article another text, in two steps: the text, then what it changes and what becomes of
 * the claims. Nothing is stored before the second.
 */
final class RevisionDialog extends Dialog {

  private final Article article;
  private Revision before;
  private final Articles articles;
  private final Imports imports;
  private final Reanchoring reanchoring;
  private final Messages messages;
  private final Consumer<Revision> onRevised;
  private final TextArea text = new TextArea();
  private final Fields fields = new Fields();
  private final FormDraft draft;
  private final Div step = new Div();

  /** What was pasted with its headings, lists and tables, as long as its words stay untouched. */
  private @Nullable Words pasted;

  RevisionDialog(
      Article article,
      Articles articles,
      Imports imports,
      Reanchoring reanchoring,
      Drafts drafts,
      Messages messages,
      Consumer<Revision> onRevised) {
    this.article = article;
    this.before = articles.currentRevision(article.id());
    this.articles = articles;
    this.imports = imports;
    this.reanchoring = reanchoring;
    this.messages = messages;
    this.onRevised = onRevised;
    setHeaderTitle(messages.text("workbench.revision.new"));
    setWidth("min(72rem, 100vw)");
    setCloseOnOutsideClick(false);
    addClassName("cl-revisions");
    text.setLabel(messages.text("workbench.revision.text"));
    text.setHelperText(messages.text("workbench.revision.text.help"));
    text.setWidthFull();
    text.setAutofocus(true);
    text.setMinRows(12);
    text.setMaxRows(24);
    text.setManualValidation(true);
    text.setRequiredIndicatorVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(800);
    fields.add("text", text);
    draft = new FormDraft(drafts, "revision:" + article.id()).field("text", text);
    PastedMarkup.take(text, this::takeMarkup);
    add(step);
    write();
  }

  private void write() {
    step.removeAll();
    step.add(text);
    getFooter().removeAll();
    var next = new Button(messages.text("workbench.revision.compare"), click -> compare());
    next.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(messages.text("workbench.revision.later"), click -> close()), next);
  }

  private void takeMarkup(String markup) {
    fields.clear();
    try {
      pasted = imports.readMarkup(markup).words();
      text.setValue(pasted.text());
      draft.keep();
      compare(pasted);
    } catch (Refusal refusal) {
      refuse(refusal);
    }
  }

  private void compare() {
    fields.clear();
    try {
      var words = pasted;
      if (words == null || !words.text().equals(text.getValue())) {
        words = Words.ofText(text.getValue());
      }
      compare(words);
    } catch (Refusal refusal) {
      refuse(refusal);
    }
  }

  private void refuse(Refusal refusal) {
    if (!fields.show(refusal, messages)) {
      throw refusal;
    }
  }

  private void compare(Words words) {
    var comparison = new RevisionComparison(messages);
    comparison.show(
        new Words(before.text(), before.blocks()),
        words,
        messages.text("workbench.revision.number", before.number()),
        messages.text("workbench.revision.number", before.number() + 1),
        article.language());
    var outlook = new Paragraph(outlook(words));
    outlook.addClassName("cl-revision-outlook");
    outlook.getElement().setAttribute("role", "status");
    step.removeAll();
    step.add(outlook, comparison);
    getFooter().removeAll();
    var store = new Button(messages.text("workbench.revision.add"), click -> store(words));
    store.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(messages.text("workbench.revision.back"), click -> write()), store);
  }

  private String outlook(Words words) {
    var outcomes =
        reanchoring.preview(article.id(), words).stream().map(Anchored::outcome).toList();
    return messages.text(
        "workbench.revision.outlook",
        outcomes.stream().filter(Placement.PLACED::equals).count(),
        outcomes.stream().filter(Placement.MOVED::equals).count(),
        outcomes.stream().filter(Placement.ORPHANED::equals).count());
  }

  private void store(Words words) {
    Revision revision;
    try {
      revision = articles.revise(article.id(), before.number(), words);
    } catch (Refusal refusal) {
      // A teammate was first: what the words change is to be seen against their text.
      before = articles.currentRevision(article.id());
      compare(words);
      throw refusal;
    }
    draft.discard();
    close();
    onRevised.accept(revision);
  }
}
