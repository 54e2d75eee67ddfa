package org.claimlight.articles.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.claimlight.articles.Articles;

/**
 * The markup that a browser or a word processor puts on the clipboard beside the plain words. A
 * text area would take the words alone; headings, lists and tables would be gone.
 */
public final class PastedMarkup {

  /** Markup that divides its words into nothing has no more to say than the plain words. */
  private static final String TAKE =
      """
      this.addEventListener('paste', event => {
        const html = event.clipboardData && event.clipboardData.getData('text/html');
        if (html && html.length < $0 && /<(h[1-6]|li|table|blockquote|p|br|div)[\\s>\\/]/i.test(html)) {
          event.preventDefault();
          this.dispatchEvent(new CustomEvent('markup-pasted', {detail: html}));
        }
      }, true);
      """;

  private static final String MARKUP = "event.detail";

  private PastedMarkup() {}

  /** Gives markup that is pasted into a field to the taker; plain words stay in the field. */
  public static void take(TextArea field, Consumer<String> taker) {
    field.addAttachListener(attached -> field.getElement().executeJs(TAKE, (int) Articles.LARGEST));
    field
        .getElement()
        .addEventListener(
            "markup-pasted", pasted -> taker.accept(pasted.getEventData().get(MARKUP).asString()))
        .addEventData(MARKUP);
  }
}
