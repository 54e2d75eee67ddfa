package org.claimlight.articles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.text.BreakIterator;
import java.util.Locale;
import org.claimlight.articles.ReadArticle;
import org.claimlight.articles.Words;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/** What will be kept of something that was read, as a reader will see it. */
class ReadingPreview extends Div {

  /** Other text than the one of a revision has no number. */
  private static final int NONE = 0;

  ReadingPreview(ReadArticle read, Messages messages, Runnable another) {
    addClassName("cl-import-preview");
    Button instead = new Button(messages.text("articles.import.another"), click -> another.run());
    instead.addThemeVariants(ButtonVariant.TERTIARY);
    int words = count(read.words().text());
    Div head =
        new Div(
            new Span(messages.text("articles.import.kept", words, read.words().blocks().size())),
            instead);
    head.addClassName("cl-import-preview-head");
    add(head);
    read.warnings().forEach(warning -> add(warning(messages.text(warning))));
    add(text(read, messages));
  }

  /** Words as the language's rules divide them, which need no blanks. */
  private static int count(String text) {
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    int words = 0;
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      if (Character.isLetterOrDigit(text.codePointAt(start))) {
        words++;
      }
    }
    return words;
  }

  private static Paragraph warning(String words) {
    Paragraph warning = new Paragraph(words);
    warning.addClassName("cl-import-warning");
    return warning;
  }

  private static Component text(ReadArticle read, Messages messages) {
    AnnotatableArticle text =
        new AnnotatableArticle(
            new ArticleTexts(messages.text("articles.import.preview"), "", ""),
            ReadingTexts.none());
    text.setReadOnly(true);
    text.setRevision(shown(read.words(), read.language()));
    Div frame = new Div(text);
    frame.addClassName("cl-import-text");
    return frame;
  }

  private static ArticleText shown(Words words, @Nullable String language) {
    return new ArticleText(
        NONE,
        words.text(),
        words.blocks().stream()
            .map(
                block ->
                    new TextBlock(
                        TextBlock.Kind.valueOf(block.kind().name()),
                        block.level(),
                        block.start(),
                        block.end()))
            .toList(),
        language);
  }
}
