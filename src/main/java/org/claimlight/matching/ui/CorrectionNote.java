package org.claimlight.matching.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Role;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.claimlight.matching.Correction;
import org.claimlight.matching.Families;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Rules;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Says that the same claim elsewhere was settled with another rating since. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class CorrectionNote extends Div {

  private final Families families;
  private final Claims claims;
  private final Rules rules;
  private final CurrentPerson current;
  private final Messages messages;
  private Runnable onChange = () -> {};

  CorrectionNote(
      Families families, Claims claims, Rules rules, CurrentPerson current, Messages messages) {
    this.families = families;
    this.claims = claims;
    this.rules = rules;
    this.current = current;
    this.messages = messages;
    addClassName("cl-match-correction");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  void onChange(Runnable listener) {
    onChange = listener;
  }

  void show(Claim claim) {
    removeAll();
    setVisible(false);
    families.correctionFor(claim.id()).ifPresent(correction -> show(claim, correction));
  }

  private void show(Claim claim, Correction correction) {
    Claim other = claims.get(correction.corrected());
    Map<String, Rating> scale = rules.current().byId();
    Anchor link =
        new Anchor("articles/%s?claim=%s".formatted(other.article(), other.id()), other.wording());
    link.getElement().setAttribute("router-link", true);
    Paragraph text =
        new Paragraph(
            messages.text(
                "matching.corrected",
                label(scale, correction.was()),
                label(scale, correction.now())));
    Span when = new Span(messages.text("matching.corrected-at") + " ");
    when.addClassName("cl-match-origin");
    when.add(new TimeAgo(correction.at()));
    add(text, link, when);
    if (current.require().may(Role.REVIEWER)) {
      Button seen =
          new Button(
              messages.text("matching.looked-at"),
              click -> {
                families.lookedAt(claim.id());
                onChange.run();
                show(claim);
              });
      seen.addThemeVariants(ButtonVariant.SMALL);
      add(seen);
    }
    setVisible(true);
  }

  private static String label(Map<String, Rating> scale, String rating) {
    Rating known = scale.get(rating);
    return known == null ? rating : known.label();
  }
}
