package org.claimlight.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a list would be when there is nothing to list, and says what to do about it. */
public class EmptyState extends Div {

  public EmptyState(String title, String text, Component... waysOn) {
    addClassName("cl-empty");
    add(new H2(title), new Paragraph(text));
    add(waysOn);
  }
}
