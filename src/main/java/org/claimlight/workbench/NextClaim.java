package org.claimlight.workbench;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Role;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.PaletteCommands;
import org.claimlight.shell.PaletteEntry;
import org.claimlight.verdicts.Assignments;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the next free claim into the person's hands, and goes there. */
@Component
@Order(20)
class NextClaim implements PaletteCommands {

  private final Assignments assignments;
  private final CurrentPerson current;
  private final Notices notices;
  private final Messages messages;

  NextClaim(Assignments assignments, CurrentPerson current, Notices notices, Messages messages) {
    this.assignments = assignments;
    this.current = current;
    this.notices = notices;
    this.messages = messages;
  }

  @Override
  public List<PaletteEntry> commands() {
    return current.require().may(Role.REVIEWER)
        ? List.of(PaletteEntry.run(messages.text("workbench.home.take"), null, this::take))
        : List.of();
  }

  /**
   * @return false when there is none free, which is told
   */
  boolean take() {
    var taken = assignments.takeNext();
    taken.ifPresentOrElse(
        one ->
            UI.getCurrent()
                .navigate(
                    "articles/" + one.article(),
                    QueryParameters.of("claim", String.valueOf(one.claim()))),
        () -> notices.done(messages.text("workbench.home.none-free")));
    return taken.isPresent();
  }
}
