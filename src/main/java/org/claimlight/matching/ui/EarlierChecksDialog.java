package org.claimlight.matching.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.claimlight.matching.Matches;
import org.claimlight.shell.Messages;

/** The earlier claims that say the same as selected words. */
public final class EarlierChecksDialog extends Dialog {

  private static final int SHOWN = 10;

  public EarlierChecksDialog(String words, Matches matches, Messages messages) {
    setHeaderTitle(messages.text("matching.title"));
    setWidth("min(44rem, 94vw)");
    addClassName("cl-earlier-dialog");
    String compared =
        words.length() <= Matches.LONGEST ? words : words.substring(0, Matches.LONGEST);
    Paragraph quoted = new Paragraph(messages.text("matching.quoted", words));
    quoted.addClassName("cl-match-selection");
    MatchList list = new MatchList(messages);
    list.show(matches.ofText(compared, SHOWN));
    add(quoted, list);
    getFooter().add(new Button(messages.text("matching.close"), click -> close()));
  }
}
