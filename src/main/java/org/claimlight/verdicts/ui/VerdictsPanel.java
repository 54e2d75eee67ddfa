package org.claimlight.verdicts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.Role;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.Sources;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.verdicts.BlindPass;
import org.claimlight.verdicts.Decision;
import org.claimlight.verdicts.DeskRules;
import org.claimlight.verdicts.Review;
import org.claimlight.verdicts.Reviews;
import org.claimlight.verdicts.Rules;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.VerdictId;
import org.claimlight.verdicts.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * The verdicts on a claim, their reviews, and what the person here can say. Whatever is being typed
 * outlives every refresh.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CssImport("./verdicts/verdicts.css")
public class VerdictsPanel extends Div {

  private final Verdicts verdicts;
  private final Rules rules;
  private final BlindPass blind;
  private final DisputeSection dispute;
  private final Sources sources;
  private final People people;
  private final Drafts drafts;
  private final Messages messages;
  private final Notices notices;
  private final Person me;
  private final StandingText standingText;
  private final Paragraph standing = new Paragraph();
  private final VerdictList list;
  private final Div veil = new Div();
  private final Div mine = new Div();
  private Runnable onChange = () -> {};
  private Consumer<Boolean> onWriting = writing -> {};
  private @Nullable VerdictForm form;
  private @Nullable Claim shown;

  /** Of the claim, as whoever is typing here has been shown it. */
  private int editionShown;

  VerdictsPanel(
      Verdicts verdicts,
      Reviews reviews,
      Rules rules,
      BlindPass blind,
      DisputeSection dispute,
      Sources sources,
      People people,
      CurrentPerson current,
      Drafts drafts,
      Messages messages,
      Notices notices) {
    this.verdicts = verdicts;
    this.rules = rules;
    this.blind = blind;
    this.dispute = dispute;
    this.sources = sources;
    this.people = people;
    this.drafts = drafts;
    this.messages = messages;
    this.standingText = new StandingText(verdicts, messages);
    this.notices = notices;
    this.me = current.require();
    this.list = new VerdictList(reviews, drafts, messages, me, new OnOwn());
    addClassName("cl-verdicts");
    standing.addClassName("cl-standing");
    standing.getElement().setAttribute("role", "status");
    veil.addClassName("cl-veil");
    add(standing, veil, dispute, list, mine);
  }

  /** Called when a person changed a verdict or a review here. */
  public void onChange(Runnable listener) {
    onChange = listener;
    dispute.onChange(listener);
  }

  /** Called when a person begins or ends to write a verdict here. */
  public void onWriting(Consumer<Boolean> listener) {
    onWriting = listener;
  }

  /** Turns to a claim. */
  public void open(Claim claim) {
    list.clear();
    closeForm();
    refresh(claim);
  }

  /**
   * Begins the person's own verdict on the claim with a draft, unless they have begun one.
   *
   * @return whether it did
   */
  public boolean begin(Claim claim, VerdictDetails draft) {
    var own =
        verdicts.ofClaim(claim.id()).stream()
            .filter(verdict -> verdict.author().equals(me.id()))
            .findFirst();
    if (form != null && form.isKept()) {
      return false;
    }
    closeForm();
    openForm(claim, own.orElse(null), sources.ofClaim(claim.id()), rules.of(claim));
    if (form != null) {
      form.fill(draft);
    }
    onWriting.accept(true);
    return true;
  }

  /**
   * Takes back a draft that the person has begun with and not changed since.
   *
   * @return whether it did
   */
  public boolean takeBack(Claim claim) {
    if (form == null || shown == null || !shown.id().equals(claim.id()) || !form.empty()) {
      return false;
    }
    closeForm();
    return true;
  }

  /** Shows the verdicts as they are now; forms stay. */
  public void refresh(Claim claim) {
    shown = claim;
    var all = verdicts.ofClaim(claim.id());
    var attached = sources.ofClaim(claim.id());
    var desk = rules.of(claim);
    var context =
        new VerdictCard.Context(
            desk, attached, people.byIds(everybodyIn(all)), verdicts.before(all));
    boolean open = claim.status().isUnderWork();
    standing.setText(standingText.of(claim, all.size(), desk));
    dispute.show(claim);
    showVeil(claim);
    list.show(claim, all, context);
    var own = all.stream().filter(verdict -> verdict.author().equals(me.id())).findFirst();
    var subject = own.map(VerdictsPanel::changeSubject).orElseGet(() -> firstSubject(claim));
    if (form != null) {
      form.offer(attached);
      if (editionShown != claim.edition() && form.isKept()) {
        form.warn(messages.text("verdicts.claim-changed-meanwhile"));
      }
    } else if (me.may(Role.REVIEWER)
        && (drafts.find(subject).isPresent() || (open && own.isEmpty()))) {
      openForm(claim, own.orElse(null), attached, desk);
    }
    editionShown = claim.edition();
    if (form != null) {
      if (!open && !form.isKept()) {
        closeForm();
      } else {
        form.hold(VerdictList.whyNot(claim, messages));
      }
    }
  }

  /** In a blind first pass, says so, and lets the person pass on the claim. */
  private void showVeil(Claim claim) {
    veil.removeAll();
    if (!verdicts.isVeiled(claim)) {
      return;
    }
    veil.add(new Paragraph(messages.text("verdicts.blind.here")));
    if (me.may(Role.REVIEWER)) {
      var pass =
          new Button(
              messages.text("verdicts.blind.pass"),
              click -> {
                blind.passOn(claim.id());
                onChange.run();
              });
      pass.addThemeVariants(ButtonVariant.SMALL);
      veil.add(pass);
    }
  }

  private void openForm(Claim claim, @Nullable Verdict own, List<Source> attached, DeskRules desk) {
    var subject = own == null ? firstSubject(claim) : changeSubject(own);
    var opened =
        new VerdictForm(
            subject,
            claim,
            own,
            desk,
            attached,
            drafts,
            messages,
            details -> {
              if (own == null) {
                var submitted = verdicts.submit(claim.id(), editionShown, details);
                closeForm();
                onChange.run();
                notices.undoable(
                    messages.text("verdicts.submitted"), () -> takeBack(submitted.id()));
              } else {
                verdicts.change(own.id(), own.version(), details);
                closeForm();
                onChange.run();
                notices.done(messages.text("verdicts.changed"));
              }
            },
            draft -> givenUp(claim.id(), subject, draft));
    if (own != null) {
      opened.ask(asked(verdicts.get(own.id())));
    }
    opened.onTyped(() -> onWriting.accept(true));
    form = opened;
    mine.removeAll();
    mine.add(opened);
  }

  /** What teammates want of the verdict as it is, in their own words. */
  private List<String> asked(Verdict own) {
    var names = people.byIds(everybodyIn(List.of(own)));
    return own.currentReviews().stream()
        .filter(review -> review.decision() != Decision.AGREE)
        .map(
            review -> {
              var reviewer = names.get(review.reviewer());
              return messages.text(
                  "verdicts.asked." + review.decision().slug(),
                  reviewer == null ? "" : reviewer.displayName(),
                  review.comment());
            })
        .toList();
  }

  /** What a person does in the list of verdicts. */
  private final class OnOwn implements VerdictList.Deeds {

    @Override
    public void reviewed() {
      onChange.run();
    }

    @Override
    public void change(VerdictId own) {
      if (shown != null) {
        closeForm();
        openForm(shown, verdicts.get(own), sources.ofClaim(shown.id()), rules.of(shown));
      }
    }

    @Override
    public void confirm(Verdict own) {
      verdicts.confirm(own.id(), own.version());
      onChange.run();
      notices.done(messages.text("verdicts.confirmed"));
    }
  }

  private void takeBack(VerdictId id) {
    verdicts.withdraw(id, verdicts.get(id).version());
    onChange.run();
  }

  private void givenUp(ClaimId claim, String subject, Optional<String> draft) {
    closeForm();
    onChange.run();
    draft.ifPresent(
        words ->
            notices.undoable(
                messages.text("verdicts.discarded"), () -> bringBack(claim, subject, words)));
  }

  private void bringBack(ClaimId claim, String subject, String draft) {
    if (drafts.find(subject).isPresent()) {
      notices.refused(messages.text("verdicts.begun-anew"));
      return;
    }
    drafts.keep(subject, draft);
    if (shown != null && claim.equals(shown.id())) {
      closeForm();
    }
    onChange.run();
  }

  private void closeForm() {
    if (form != null) {
      onWriting.accept(false);
    }
    form = null;
    mine.removeAll();
  }

  private static List<PersonId> everybodyIn(List<Verdict> all) {
    return all.stream()
        .flatMap(
            verdict ->
                Stream.concat(
                    Stream.of(verdict.author()), verdict.reviews().stream().map(Review::reviewer)))
        .distinct()
        .toList();
  }

  private static String firstSubject(Claim claim) {
    return "verdict:" + claim.id();
  }

  private static String changeSubject(Verdict verdict) {
    return "verdict-change:" + verdict.id();
  }
}
