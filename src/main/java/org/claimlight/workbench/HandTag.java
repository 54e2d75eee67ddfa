package org.claimlight.workbench;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;
import org.claimlight.verdicts.Assignment;
import org.claimlight.verdicts.Priority;

/** By when something in somebody's hands is due, and how much it presses; nothing for neither. */
class HandTag extends Span {

  HandTag(Assignment assignment, Messages messages) {
    addClassName("cl-hand");
    if (assignment.priority() != Priority.NORMAL) {
      var priority = new Span(messages.text("verdicts.priority." + assignment.priority().slug()));
      priority.addClassName("cl-tag");
      priority.getElement().setAttribute("data-priority", assignment.priority().slug());
      add(priority);
    }
    if (assignment.due() != null) {
      boolean late = assignment.isLate(Instant.now());
      var due =
          new Span(
              new Span(messages.text(late ? "workbench.home.late" : "workbench.home.due")),
              new TimeAgo(assignment.due()));
      due.addClassName("cl-tag");
      due.getElement().setAttribute("data-late", String.valueOf(late));
      add(due);
    }
  }
}
