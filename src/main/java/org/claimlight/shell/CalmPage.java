package org.claimlight.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page about something that went wrong: what, in a sentence, and the way on. */
abstract class CalmPage extends Div implements HasDynamicTitle {

  final Messages messages;
  private String title = "";

  CalmPage(Messages messages) {
    this.messages = messages;
    addClassName("cl-calm");
  }

  void say(String heading, String sentence) {
    title = heading;
    removeAll();
    Anchor home = new Anchor(".", messages.text("shell.go-home"));
    home.getElement().setAttribute("router-link", true);
    add(new H1(heading), new Paragraph(sentence), home);
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(title);
  }
}
