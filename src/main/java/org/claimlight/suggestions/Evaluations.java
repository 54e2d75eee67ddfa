package org.claimlight.suggestions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.claims.DeskHistory;
import org.claimlight.suggestions.ranking.Sign;
import org.claimlight.suggestions.ranking.Trial;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How well suggestions do here, and whether they are marked without being asked for. */
@Service
@Transactional(readOnly = true)
public class Evaluations {

  private final Training training;
  private final DecisionRepository repository;
  private final DeskHistory history;
  private final CurrentPerson current;

  Evaluations(
      Training training,
      DecisionRepository repository,
      DeskHistory history,
      CurrentPerson current) {
    this.training = training;
    this.repository = repository;
    this.history = history;
    this.current = current;
  }

  /** As of now. */
  @PreAuthorize("hasRole('EDITOR')")
  public Evaluation evaluate() {
    var learned = training.upToDate();
    return new Evaluation(
        learned.trial(),
        Stream.of(Sign.values())
            .map(sign -> new Evaluation.Weight(sign, sign.general(), learned.own().weight(sign)))
            .toList(),
        repository.isByDefault());
  }

  @PreAuthorize("hasRole('READER')")
  public boolean isByDefault() {
    return repository.isByDefault();
  }

  /**
   * Marks suggestions in every article from now on, or only where somebody asks for them.
   *
   * @throws SuggestionRefused while there is too little history to know how well they do
   */
  @PreAuthorize("hasRole('EDITOR')")
  @Transactional
  public void setByDefault(boolean on) {
    if (repository.isByDefault() == on) {
      return;
    }
    if (on) {
      var evaluation = evaluate();
      if (!evaluation.isEnough()) {
        throw SuggestionRefused.tooLittleHistory(
            evaluation.trial().articles(),
            evaluation.trial().marked(),
            Trial.ENOUGH_ARTICLES,
            Trial.ENOUGH_MARKED);
      }
      repository.setByDefault(current.require().id(), Instant.now().truncatedTo(ChronoUnit.MICROS));
    } else {
      repository.unsetByDefault();
    }
    history.record(
        "suggestions-by-default", null, Map.of("byDefault", !on), Map.of("byDefault", on));
  }
}
