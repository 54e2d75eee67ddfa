package org.claimlight.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.shell.Messages;

/**
 * Tells those who listen what teammates did to the claims: one region, read when the reader pauses.
 * What the reader did they know. The browser gathers what comes close together.
 */
@Tag("polite-news")
@JsModule("./workbench/polite-news.ts")
class PoliteNews extends Component {

  /** Names of events for which {@code workbench.news.} has words. */
  private static final Set<String> TOLD =
      Set.of(
          "ClaimMarked",
          "ClaimEdited",
          "ClaimDismissed",
          "ClaimReopened",
          "SourceAdded",
          "SourceEdited",
          "SourceRemoved",
          "VerdictSubmitted",
          "VerdictChanged",
          "VerdictWithdrawn",
          "ReviewGiven",
          "ClaimAdjudicated",
          "CommentPosted");

  /** What a blind first pass keeps from those who have not spoken. */
  private static final Set<String> OF_VERDICTS =
      Set.of(
          "VerdictSubmitted", "VerdictChanged", "VerdictWithdrawn", "ReviewGiven", "CommentPosted");

  private final Messages messages;
  private final People people;
  private final Person me;
  private final List<String> untold = new ArrayList<>();

  PoliteNews(Messages messages, People people, Person me) {
    this.messages = messages;
    this.people = people;
    this.me = me;
    getElement().setProperty("summary", messages.text("workbench.news.many"));
  }

  /**
   * @param veiled whether the reader may not know what others say of the claim
   */
  void tell(ClaimActivity activity, int number, boolean veiled) {
    var deed = activity.getClass().getSimpleName();
    if (veiled && OF_VERDICTS.contains(deed)) {
      return;
    }
    if (activity.actor() == null || activity.actor().equals(me.id()) || !TOLD.contains(deed)) {
      return;
    }
    var who =
        people.byIds(List.of(activity.actor())).values().stream()
            .map(Person::displayName)
            .findFirst()
            .orElse(messages.text("claims.a-teammate"));
    untold.add(messages.text("workbench.news." + deed, who, number));
    getElement().setPropertyList("news", List.copyOf(untold));
    getUI().ifPresent(ui -> ui.beforeClientResponse(this, context -> untold.clear()));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    untold.clear();
    getElement().setPropertyList("news", List.of());
  }
}
