package org.claimlight.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimlight.claims.ClaimId;
import org.claimlight.matching.Match;
import org.claimlight.matching.MatchAnswer;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Messages;

/** Earlier claims, the likeliest first, and by what they were compared. */
@CssImport("./matching/matching.css")
final class MatchList extends Div {

  private final Messages messages;

  MatchList(Messages messages) {
    this.messages = messages;
    addClassName("cl-matches");
  }

  /** What can only be read. */
  void show(MatchAnswer answer) {
    show(answer, Map.of(), match -> List.of());
  }

  /**
   * @param confirmedBy who said of which that they are the same
   * @param deeds what can be done with each
   */
  void show(
      MatchAnswer answer,
      Map<ClaimId, String> confirmedBy,
      Function<Match, List<? extends Component>> deeds) {
    removeAll();
    Paragraph summary = new Paragraph(summary(answer.matches()));
    summary.addClassName("cl-match-summary");
    summary.getElement().setAttribute("role", "status");
    add(summary);
    note(answer);
    if (answer.matches().isEmpty()) {
      summary.addClassName("cl-visually-hidden");
      add(
          new EmptyState(
              messages.text("matching.none.title"), messages.text("matching.none.text")));
      return;
    }
    OrderedList list = new OrderedList();
    for (Match match : answer.matches()) {
      list.add(
          new ListItem(
              new MatchCard(
                  match, confirmedBy.get(match.claim().id()), messages, deeds.apply(match))));
    }
    add(list);
  }

  /** What somebody has confirmed is no guess any more. */
  private String summary(List<Match> matches) {
    long confirmed =
        matches.stream().filter(match -> match.decision() == Match.Decision.CONFIRMED).count();
    return confirmed == 0
        ? messages.text("matching.found", matches.size())
        : messages.text("matching.found-same", confirmed, matches.size() - confirmed);
  }

  /** Says plainly what was not compared. */
  private void note(MatchAnswer answer) {
    String text =
        answer.by() != MatchAnswer.By.WORDS_AND_MEANING
            ? messages.text("matching.by." + answer.by().slug())
            : answer.pending() > 0 ? messages.text("matching.pending", answer.pending()) : "";
    if (!text.isEmpty()) {
      Paragraph note = new Paragraph(text);
      note.addClassName("cl-match-note");
      add(note);
    }
  }
}
