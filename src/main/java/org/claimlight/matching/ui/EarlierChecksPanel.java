package org.claimlight.matching.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.Role;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.Sources;
import org.claimlight.live.Live;
import org.claimlight.live.Subscription;
import org.claimlight.matching.Families;
import org.claimlight.matching.Match;
import org.claimlight.matching.MatchAnswer;
import org.claimlight.matching.Matches;
import org.claimlight.matching.Reuse;
import org.claimlight.matching.Said;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;
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
    boolean begin(Claim claim, VerdictDetails draft);

    /** Gives it up, if nobody has changed it since; says whether it did. */
    boolean takeBack(Claim claim);
  }

  /** Where nobody writes verdicts. */
  private static final Drafting NONE =
      new Drafting() {
        @Override
        public boolean begin(Claim claim, VerdictDetails draft) {
          return false;
        }

        @Override
        public boolean takeBack(Claim claim) {
          return false;
        }
      };

  private final Matches matches;
  private final Families families;
  private final Reuse reuse;
  private final Live live;
  private final Sources sources;
  private final Messages messages;
  private final Notices notices;
  private final Person me;
  private final CorrectionNote correction;
  private final MatchList list;
  private final RejectedMatches rejected;
  private final People people;
  private Runnable onChange = () -> {};
  private Drafting drafting = NONE;
  private Consumer<Integer> onCount = count -> {};
  private @Nullable Claim claim;
  private @Nullable Subscription subscription;

  /** Read where news is delivered. */
  private volatile Set<ClaimId> listed = Set.of();

  private final AtomicBoolean refreshing = new AtomicBoolean();

  EarlierChecksPanel(
      Matches matches,
      Families families,
      Reuse reuse,
      Live live,
      Sources sources,
      People people,
      CorrectionNote correction,
      CurrentPerson current,
      Messages messages,
      Notices notices) {
    this.matches = matches;
    this.families = families;
    this.reuse = reuse;
    this.live = live;
    this.sources = sources;
    this.people = people;
    this.correction = correction;
    this.messages = messages;
    this.notices = notices;
    this.me = current.require();
    this.list = new MatchList(messages);
    this.rejected = new RejectedMatches(messages);
    addClassName("cl-earlier");
    add(list, rejected);
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
    listed =
        answer.matches().stream()
            .map(match -> match.claim().id())
            .collect(Collectors.toUnmodifiableSet());
    List<Said> said = families.saidOf(now.id());
    Map<PersonId, Person> sayers = people.byIds(said.stream().map(Said::by).distinct().toList());
    Set<ClaimId> saidSame =
        said.stream()
            .filter(Said::same)
            .map(one -> one.other().id())
            .collect(Collectors.toUnmodifiableSet());
    list.show(
        answer,
        confirmedBy(said, sayers),
        match -> deeds(now, match, saidSame.contains(match.claim().id())));
    rejected.show(
        said.stream()
            .filter(one -> !one.same() && one.other().status() != ClaimStatus.DISMISSED)
            .toList(),
        sayers,
        one -> deeds(now, one));
    onCount.accept(answer.matches().size());
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    subscription = live.watchDesk(activity -> happened(ui, activity));
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (subscription != null) {
      subscription.cancel();
    }
  }

  /** News of what is listed, in quick succession, makes one refresh. */
  private void happened(UI ui, ArticleActivity activity) {
    if (activity instanceof ClaimActivity news
        && listed.contains(news.claim())
        && refreshing.compareAndSet(false, true)) {
      ui.access(
          () -> {
            refreshing.set(false);
            showAgain();
          });
    }
  }

  private static Map<ClaimId, String> confirmedBy(List<Said> said, Map<PersonId, Person> sayers) {
    return said.stream()
        .filter(one -> one.same() && sayers.containsKey(one.by()))
        .collect(
            Collectors.toMap(
                one -> one.other().id(),
                one -> Objects.requireNonNull(sayers.get(one.by())).displayName()));
  }

  /** Nothing new can be said of a dismissed claim; what was said can be taken back. */
  private boolean mayDecide(Claim now, Claim other) {
    return me.may(Role.REVIEWER)
        && now.status() != ClaimStatus.DISMISSED
        && other.status() != ClaimStatus.DISMISSED;
  }

  private List<Component> deeds(Claim now, Said said) {
    return me.may(Role.REVIEWER)
        ? List.of(deed("matching.take-back-rejected", () -> takeBack(now, said.other(), false)))
        : List.of();
  }

  /**
   * @param saidSame whether that was said of the two themselves: what they are by way of others of
   *     the family is taken back there
   */
  private List<Component> deeds(Claim now, Match match, boolean saidSame) {
    List<Component> deeds = new ArrayList<>();
    if (saidSame && me.may(Role.REVIEWER)) {
      deeds.add(deed("matching.take-back", () -> takeBack(now, match.claim(), true)));
    }
    if (!mayDecide(now, match.claim())) {
      return deeds;
    }
    if (match.decision() == Match.Decision.OPEN) {
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
    Button button = new Button(messages.text(key), click -> attempt(deed));
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  /** What is refused was offered for something that has changed since. */
  private void attempt(Runnable deed) {
    try {
      deed.run();
    } catch (Refusal refusal) {
      changed();
      throw refusal;
    }
  }

  private void confirm(Claim now, Match match) {
    families.confirm(now.id(), match.claim().id());
    changed();
    undoable("matching.confirmed", () -> families.undo(now.id(), match.claim().id(), true));
  }

  private void reject(Claim now, Match match) {
    families.reject(now.id(), match.claim().id());
    changed();
    undoable("matching.rejected", () -> families.undo(now.id(), match.claim().id(), false));
  }

  /**
   * @param same what was said of the two
   */
  private void takeBack(Claim now, Claim other, boolean same) {
    families.takeBack(now.id(), other.id());
    changed();
    if (!mayDecide(now, other)) {
      notices.done(messages.text("matching.taken-back-of-dismissed"));
    } else if (same) {
      undoable("matching.taken-back", () -> families.confirm(now.id(), other.id()));
    } else {
      undoable("matching.proposed-again", () -> families.reject(now.id(), other.id()));
    }
  }

  /** Others may have decided since: what is refused then is shown as it is now. */
  private void undoable(String key, Runnable undo) {
    notices.undoable(
        messages.text(key),
        () ->
            attempt(
                () -> {
                  undo.run();
                  changed();
                }));
  }

  private void changed() {
    onChange.run();
    showAgain();
  }

  private void showAgain() {
    if (claim != null) {
      show(claim);
    }
  }

  private void use(Claim now, Match match) {
    Reuse.Begun begun = reuse.begin(match.claim().id(), now.id());
    if (drafting.begin(now, begun.draft())) {
      notices.undoable(
          messages.text("matching.drafted", begun.attached().size()),
          () -> takeBack(now, begun.attached()));
    } else {
      takeOff(begun.attached());
      notices.refused(messages.text("matching.draft-begun"));
    }
    onChange.run();
  }

  /** All of it or nothing: a draft without its sources would be sent as one that rests on none. */
  private void takeBack(Claim now, List<Source> attached) {
    if (drafting.takeBack(now)) {
      takeOff(attached);
    } else {
      notices.refused(messages.text("matching.draft-stays"));
    }
  }

  private void takeOff(List<Source> attached) {
    attached.forEach(source -> sources.remove(source.id(), source.version()));
    onChange.run();
  }
}
