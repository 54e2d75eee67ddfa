package org.claimlight.verdicts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.Role;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.SourceId;
import org.claimlight.evidence.Sources;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;
import org.claimlight.shell.TimeAgo;
import org.claimlight.verdicts.Adjudication;
import org.claimlight.verdicts.Adjudications;
import org.claimlight.verdicts.DeskRules;
import org.claimlight.verdicts.Position;
import org.claimlight.verdicts.Review;
import org.claimlight.verdicts.Rules;
import org.claimlight.verdicts.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The sides of a disputed claim beside each other, who decides it, and the decision. The form of a
 * decision outlives every refresh.
 */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class DisputeSection extends Div {

  private final Adjudications adjudications;
  private final Sources sources;
  private final Rules rules;
  private final People people;
  private final Drafts drafts;
  private final Messages messages;
  private final Notices notices;
  private final Person me;
  private final Div sides = new Div();
  private final Div below = new Div();
  private Runnable onChange = () -> {};
  private @Nullable AdjudicationForm form;
  private @Nullable ClaimId shown;

  DisputeSection(
      Adjudications adjudications,
      Sources sources,
      Rules rules,
      People people,
      CurrentPerson current,
      Drafts drafts,
      Messages messages,
      Notices notices) {
    this.adjudications = adjudications;
    this.sources = sources;
    this.rules = rules;
    this.people = people;
    this.drafts = drafts;
    this.messages = messages;
    this.notices = notices;
    this.me = current.require();
    addClassName("cl-dispute");
    add(sides, below);
  }

  void onChange(Runnable listener) {
    onChange = listener;
  }

  void show(Claim claim) {
    if (!claim.id().equals(shown)) {
      form = null;
      below.removeAll();
      shown = claim.id();
    }
    sides.removeAll();
    var decision = adjudications.of(claim);
    decision.ifPresent(found -> sides.add(decision(found)));
    boolean disputed = claim.status() == ClaimStatus.DISPUTED;
    setVisible(disputed || decision.isPresent());
    if (!disputed) {
      form = null;
      below.removeAll();
      return;
    }
    sides.add(new H3(messages.text("verdicts.dispute")), positions(claim));
    offer(claim);
  }

  private Component positions(Claim claim) {
    var dispute = adjudications.dispute(claim.id());
    var desk = rules.of(claim);
    Map<SourceId, Source> attached =
        sources.ofClaim(claim.id()).stream().collect(Collectors.toMap(Source::id, one -> one));
    var names = people.byIds(everybodyIn(dispute.positions()));
    var columns = new Div();
    columns.addClassName("cl-positions");
    dispute.positions().forEach(position -> columns.add(column(position, desk, attached, names)));
    var all = new Div(columns);
    if (dispute.positions().size() > 1) {
      all.add(
          sourceLine(
              dispute.sharedSources().isEmpty()
                  ? "verdicts.dispute.nothing-shared"
                  : "verdicts.dispute.shared",
              dispute.sharedSources(),
              attached));
    }
    return all;
  }

  private Component column(
      Position position,
      DeskRules desk,
      Map<SourceId, Source> attached,
      Map<PersonId, Person> names) {
    var column = new Div(new RatingTag(desk.rating(position.rating())));
    column.addClassName("cl-position");
    for (var verdict : position.verdicts()) {
      var rationale = new Paragraph(verdict.rationale());
      rationale.addClassName("cl-rationale");
      rationale.getElement().setAttribute("dir", "auto");
      column.add(person(names.get(verdict.author()), "verdicts.dispute.holds"), rationale);
    }
    position
        .supporters()
        .forEach(one -> column.add(person(names.get(one), "verdicts.dispute.agrees")));
    for (var objection : position.objections()) {
      var words = new Paragraph(objection.comment());
      words.addClassName("cl-objection");
      words.getElement().setAttribute("dir", "auto");
      column.add(
          person(
              names.get(objection.reviewer()), "verdicts.dispute." + objection.decision().slug()),
          words);
    }
    column.add(
        sourceLine(
            position.ownSources().isEmpty()
                ? "verdicts.dispute.no-own-source"
                : "verdicts.dispute.own-sources",
            position.ownSources(),
            attached));
    return column;
  }

  private Component person(@Nullable Person person, String key) {
    var line = new Div();
    line.addClassName("cl-position-who");
    if (person != null) {
      line.add(
          new Face(person.displayName(), person.id().value()),
          new Span(messages.text(key, person.displayName())));
    }
    return line;
  }

  private Component sourceLine(String key, List<SourceId> ids, Map<SourceId, Source> attached) {
    var line = new Div(new Span(messages.text(key)));
    line.addClassName("cl-rests-on");
    ids.stream()
        .flatMap(id -> Stream.ofNullable(attached.get(id)))
        .forEach(
            source -> {
              var chip = new Span(source.name());
              chip.addClassName("cl-source-chip");
              chip.getElement().setAttribute("data-stance", source.stance().slug());
              line.add(chip);
            });
    return line;
  }

  /** What the person here can do about it, or who can. */
  private void offer(Claim claim) {
    var free = adjudications.eligible(claim.id());
    boolean mine = free.stream().anyMatch(person -> person.id().equals(me.id()));
    if (mine) {
      if (form == null) {
        below.removeAll();
        form = newForm(claim);
        below.add(form);
      }
      form.refresh(claim, adjudications.state(claim.id()));
      return;
    }
    form = null;
    below.removeAll();
    var who = new Paragraph();
    who.addClassName("cl-standing");
    if (!free.isEmpty()) {
      who.setText(
          messages.text(
              "verdicts.dispute.who-decides",
              free.stream().map(Person::displayName).collect(Collectors.joining(", "))));
      below.add(who);
      return;
    }
    who.setText(messages.text("verdicts.dispute.nobody-decides"));
    who.addClassName("cl-warning");
    below.add(who);
    if (me.may(Role.ADMINISTRATOR)) {
      below.add(naming(claim));
    }
  }

  private AdjudicationForm newForm(Claim claim) {
    return new AdjudicationForm(
        claim,
        rules.of(claim),
        adjudications.state(claim.id()),
        adjudications,
        drafts,
        messages,
        () -> {
          notices.done(messages.text("verdicts.dispute.decided"));
          onChange.run();
        });
  }

  private Component naming(Claim claim) {
    var choice = new ComboBox<Person>(messages.text("verdicts.dispute.name"));
    choice.setItems(adjudications.nameable(claim.id()));
    choice.setItemLabelGenerator(Person::displayName);
    choice.setManualValidation(true);
    var name =
        new Button(
            messages.text("verdicts.dispute.name.do"),
            click -> {
              try {
                var named = choice.getValue();
                adjudications.name(claim.id(), named == null ? null : named.id());
                onChange.run();
              } catch (Refusal refusal) {
                choice.setErrorMessage(messages.text(refusal));
                choice.setInvalid(true);
              }
            });
    name.addThemeVariants(ButtonVariant.PRIMARY);
    var row = new Div(choice, name);
    row.addClassName("cl-form");
    return row;
  }

  private Component decision(Adjudication decision) {
    var by = people.byIds(List.of(decision.adjudicator())).get(decision.adjudicator());
    var top = new Div();
    top.addClassName("cl-verdict-top");
    if (by != null) {
      var name = new Span(messages.text("verdicts.dispute.decided-by", by.displayName()));
      name.addClassName("cl-verdict-author");
      top.add(new Face(by.displayName(), by.id().value()), name);
    }
    top.add(new RatingTag(rules.current().rating(decision.rating())), new TimeAgo(decision.at()));
    var cause = new Paragraph(messages.text("verdicts.cause." + decision.cause().slug()));
    cause.addClassName("cl-muted");
    var rationale = new Paragraph(decision.rationale());
    rationale.addClassName("cl-rationale");
    rationale.getElement().setAttribute("dir", "auto");
    var card = new Div(top, cause, rationale);
    card.addClassNames("cl-verdict", "cl-decision-card");
    return card;
  }

  private static List<PersonId> everybodyIn(List<Position> positions) {
    return positions.stream()
        .flatMap(
            position ->
                Stream.of(
                        position.verdicts().stream().map(Verdict::author),
                        position.supporters().stream(),
                        position.objections().stream().map(Review::reviewer))
                    .flatMap(each -> each))
        .distinct()
        .toList();
  }
}
