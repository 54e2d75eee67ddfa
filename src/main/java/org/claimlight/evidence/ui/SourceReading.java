package org.claimlight.evidence.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.claimlight.accounts.People;
import org.claimlight.evidence.Source;
import org.claimlight.shell.Messages;

/** Sources to be read only: what they say, with nothing to change. */
@CssImport("./evidence/evidence.css")
public final class SourceReading extends UnorderedList {

  private final People people;
  private final Messages messages;

  public SourceReading(People people, Messages messages) {
    this.people = people;
    this.messages = messages;
    addClassNames("cl-sources", "cl-source-reading");
  }

  public void show(List<Source> sources) {
    removeAll();
    var names = people.byIds(sources.stream().map(Source::addedBy).distinct().toList());
    for (var source : sources) {
      var by = names.get(source.addedBy());
      if (by != null) {
        add(new SourceCard(source, by, messages));
      }
    }
  }
}
