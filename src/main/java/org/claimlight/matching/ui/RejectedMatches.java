package org.claimlight.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.matching.Said;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;

/** The claims of which somebody said that they are not the same, folded away. */
final class RejectedMatches extends Details {

  private final Messages messages;

  RejectedMatches(Messages messages) {
    this.messages = messages;
    addClassName("cl-match-rejected");
    setVisible(false);
  }

  /**
   * @param deeds what can be done with each
   */
  void show(
      List<Said> rejected,
      Map<PersonId, Person> people,
      Function<Said, List<? extends Component>> deeds) {
    removeAll();
    setVisible(!rejected.isEmpty());
    setSummaryText(messages.text("matching.rejected.list", rejected.size()));
    UnorderedList list = new UnorderedList();
    for (Said said : rejected) {
      Div who = new Div();
      who.addClassName("cl-match-origin");
      if (people.get(said.by()) instanceof Person person) {
        who.add(new Span(messages.text("matching.rejected.by", person.displayName())));
      }
      who.add(new Span(new TimeAgo(said.at())));
      Div foot = new Div();
      foot.addClassName("cl-match-deeds");
      deeds.apply(said).forEach(foot::add);
      list.add(new ListItem(MatchCard.heading(said.other()), who, foot));
    }
    add(list);
  }
}
