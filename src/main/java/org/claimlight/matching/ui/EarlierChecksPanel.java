package org.claimlight.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.Role;
import org.claimlight.claims.Claim;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.Sources;
import org.claimlight.matching.Families;
import org.claimlight.matching.Match;
import org.claimlight.matching.MatchAnswer;
import org.claimlight.matching.Matches;
import org.claimlight.matching.Reuse;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.verdicts.VerdictDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The earlier claims that say the same as the chosen one: confirmed, rejected, their verdicts taken
 * for a beginning.
 */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class EarlierChecksPanel extends Div {

  private static final int SHOWN = 10;

  /** Takes a draft for a verdict; says whether it could. */
  public interface Drafting {
    boolean begin(VerdictDetails draft);
  }

  private final Matches matches;
  private final Families families;
  private final Reuse reuse;
  private final Sources sources;
  private final Messages messages;
  private final Notices notices;
  private final Person me;
  private final CorrectionNote correction;
  private final MatchList list;
  private Runnable onChange = () -> {};
  private Drafting drafting = draft -> false;
  private Consumer<Integer> onCount = count -> {};
  private @Nullable Claim claim;

  EarlierChecksPanel(
      Matches matches,
      Families families,
      Reuse reuse,
      Sources sources,
      CorrectionNote correction,
      CurrentPerson current,
      Messages messages,
      Notices notices) {
    this.matches = matches;
    this.families = families;
    this.reuse = reuse;
    this.sources = sources;
    this.correction = correction;
    this.messages = messages;
    this.notices = notices;
    this.me = current.require();
    this.list = new MatchList(messages);
    addClassName("cl-earlier");
    add(list);
  }

  /** Called when a person said something of the claim and another here. */
  public void onChange(Runnable listener) {
    onChange = listener;
    correction.onChange(listener);
  }

  /** Takes what a verdict is begun with. */
  public void onDraft(Drafting taker) {
    drafting = taker;
  }

  /** Told how many earlier claims there are. */
  public void onCount(Consumer<Integer> listener) {
    onCount = listener;
  }

  /** Says that another claim of the family was corrected; shown where the claim is, not here. */
  public Component correction() {
    return correction;
  }

  /** Shows the earlier claims as they are now. */
  public void show(Claim now) {
    claim = now;
    correction.show(now);
    MatchAnswer answer = matches.ofClaim(now.id(), SHOWN);
    list.show(answer, match -> deeds(now, match));
    onCount.accept(answer.matches().size());
  }

  private List<Component> deeds(Claim now, Match match) {
    List<Component> deeds = new ArrayList<>();
    if (!me.may(Role.REVIEWER)) {
      return deeds;
    }
    if (match.decision() == Match.Decision.CONFIRMED) {
      deeds.add(deed("matching.take-back", () -> takeBack(now, match)));
    } else {
      deeds.add(deed("matching.same", () -> confirm(now, match)));
      deeds.add(deed("matching.not-same", () -> reject(now, match)));
    }
    if (match.rating() != null && now.status().isUnderWork()) {
      Button use = deed("matching.use-verdict", () -> use(now, match));
      use.addThemeVariants(ButtonVariant.PRIMARY);
      deeds.add(use);
    }
    return deeds;
  }

  private Button deed(String key, Runnable deed) {
    Button button = new Button(messages.text(key), click -> deed.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  private void confirm(Claim now, Match match) {
    families.confirm(now.id(), match.claim().id());
    changed();
    notices.undoable(messages.text("matching.confirmed"), () -> undo(now, match));
  }

  private void reject(Claim now, Match match) {
    families.reject(now.id(), match.claim().id());
    changed();
    notices.undoable(messages.text("matching.rejected"), () -> undo(now, match));
  }

  private void takeBack(Claim now, Match match) {
    undo(now, match);
    notices.undoable(
        messages.text("matching.taken-back"),
        () -> {
          families.confirm(now.id(), match.claim().id());
          changed();
        });
  }

  private void undo(Claim now, Match match) {
    families.takeBack(now.id(), match.claim().id());
    changed();
  }

  private void changed() {
    onChange.run();
    if (claim != null) {
      show(claim);
    }
  }

  private void use(Claim now, Match match) {
    Reuse.Begun begun = reuse.begin(match.claim().id(), now.id());
    if (drafting.begin(begun.draft())) {
      notices.undoable(
          messages.text("matching.drafted", begun.attached().size()),
          () -> takeOff(begun.attached()));
    } else {
      takeOff(begun.attached());
      notices.refused(messages.text("matching.draft-begun"));
    }
    onChange.run();
  }

  private void takeOff(List<Source> attached) {
    attached.forEach(source -> sources.remove(source.id(), source.version()));
    onChange.run();
  }
}
