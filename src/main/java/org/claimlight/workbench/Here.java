package org.claimlight.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.claimlight.accounts.Person;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;

/** The teammates who have the article open, as faces and in words. */
class Here extends Div {

  private final Messages messages;
  private final Span words = new Span();
  private List<Person> shown = List.of();

  Here(Messages messages) {
    this.messages = messages;
    addClassName("cl-here");
    words.addClassName("cl-muted");
    getElement().setAttribute("role", "status");
  }

  void show(Collection<Person> teammates) {
    if (List.copyOf(teammates).equals(shown)) {
      return;
    }
    shown = List.copyOf(teammates);
    removeAll();
    if (shown.isEmpty()) {
      return;
    }
    var faces = new Div();
    faces.addClassName("cl-faces");
    shown.forEach(person -> faces.add(new Face(person.displayName(), person.id().value())));
    words.setText(
        messages.text(
            "workbench.here",
            shown.stream().map(Person::displayName).collect(Collectors.joining(", ")),
            shown.size()));
    add(faces, words);
  }
}
