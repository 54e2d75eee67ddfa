package org.claimlight.suggestions.rest;

import java.util.List;
import org.claimlight.shell.Messages;
import org.claimlight.suggestions.Evaluation;
import org.claimlight.suggestions.Suggested;
import org.claimlight.suggestions.Suggestion;
import org.claimlight.suggestions.ranking.Measures;
import org.springframework.stereotype.Component;

/** Suggestions as the API shows them. */
@Component
class SuggestionViews {

  private final Messages messages;

  SuggestionViews(Messages messages) {
    this.messages = messages;
  }

  /**
   * @param sign its name, which stays
   * @param text the sign in words, with the words that are it
   * @param weight what it adds to the log-odds; below 0 it speaks against
   */
  record ReasonView(String sign, String text, double weight) {}

  record SuggestionView(
      String id, int start, int end, String exact, double score, List<ReasonView> reasons) {

    SuggestionView {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * @param few how many of them the screen shows to whoever asks for no more
   */
  record SuggestionsView(int revision, int few, List<SuggestionView> suggestions) {

    SuggestionsView {
      suggestions = List.copyOf(suggestions);
    }
  }

  record DecisionView(String id, String decision) {}

  record SignWeight(String sign, String text, double general, double learned) {}

  /**
   * @param enough whether the history is long enough for the figures to mean something
   * @param articles in which something is marked and something is not
   */
  record EvaluationView(
      boolean enough,
      int articles,
      int sentences,
      int marked,
      Measures general,
      Measures learned,
      Measures chance,
      List<SignWeight> weights,
      boolean byDefault) {

    EvaluationView {
      weights = List.copyOf(weights);
    }
  }

  SuggestionsView of(Suggested suggested) {
    return new SuggestionsView(
        suggested.revision(), suggested.few(), suggested.open().stream().map(this::of).toList());
  }

  private SuggestionView of(Suggestion suggestion) {
    return new SuggestionView(
        suggestion.id().value(),
        suggestion.start(),
        suggestion.end(),
        suggestion.exact(),
        suggestion.score(),
        suggestion.reasons().stream()
            .map(
                reason ->
                    new ReasonView(
                        reason.sign().sign().slug(),
                        messages.text(
                            "suggestions.sign." + reason.sign().sign().slug(),
                            reason.sign().words()),
                        reason.weight()))
            .toList());
  }

  EvaluationView of(Evaluation evaluation) {
    var trial = evaluation.trial();
    return new EvaluationView(
        evaluation.isEnough(),
        trial.articles(),
        trial.sentences(),
        trial.marked(),
        trial.general(),
        trial.learned(),
        trial.chance(),
        evaluation.weights().stream()
            .map(
                weight ->
                    new SignWeight(
                        weight.sign().slug(),
                        messages.text("suggestions.looks-for." + weight.sign().slug()),
                        weight.general(),
                        weight.learned()))
            .toList(),
        evaluation.byDefault());
  }
}
