package org.claimlight.claims.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.HistoryEntry;
import org.claimlight.shell.Messages;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The story of a claim: who changed what, when, from what to what; the newest first. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class HistoryPanel extends Div {

  private final ClaimHistory history;
  private final People people;
  private final Messages messages;

  HistoryPanel(ClaimHistory history, People people, Messages messages) {
    this.history = history;
    this.people = people;
    this.messages = messages;
    addClassName("cl-history");
  }

  /**
   * @param labels words for values that are written as ids, such as ratings
   */
  public void show(ClaimId claim, Map<String, String> labels) {
    removeAll();
    var entries = history.of(claim);
    var names = names(entries);
    var list = new OrderedList();
    for (var entry : entries.reversed()) {
      var actor = entry.actor() == null ? null : names.get(entry.actor());
      list.add(
          new HistoryLine(
              entry.kind(), actor, entry.at(), entry.was(), entry.isNow(), labels, messages));
    }
    add(list);
  }

  private Map<PersonId, Person> names(List<HistoryEntry> entries) {
    return people.byIds(
        entries.stream().map(HistoryEntry::actor).filter(Objects::nonNull).distinct().toList());
  }
}
