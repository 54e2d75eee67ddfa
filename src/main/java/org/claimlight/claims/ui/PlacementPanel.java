package org.claimlight.claims.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.claimlight.articles.ui.ChangedWords;
import org.claimlight.claims.Anchored;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.claimlight.claims.Placement;
import org.claimlight.claims.Reanchoring;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Says of a claim that a new text has moved or left without words what was there and what is, and
 * lets a person decide. Of a claim that stands on its words it says nothing.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class PlacementPanel extends Div {

  private final Claims claims;
  private final Reanchoring reanchoring;
  private final Messages messages;
  private final Notices notices;
  private Runnable onChange = () -> {};

  PlacementPanel(Claims claims, Reanchoring reanchoring, Messages messages, Notices notices) {
    this.claims = claims;
    this.reanchoring = reanchoring;
    this.messages = messages;
    this.notices = notices;
    addClassName("cl-placement");
    setVisible(false);
  }

  /** Called when a person confirmed a place here. */
  public void onChange(Runnable listener) {
    onChange = listener;
  }

  public void show(Claim claim) {
    removeAll();
    setVisible(claim.placement() != Placement.PLACED);
    if (claim.placement() == Placement.PLACED) {
      return;
    }
    var outcome =
        reanchoring.of(claim.id()).stream()
            .filter(one -> one.outcome() == claim.placement())
            .findFirst();
    add(new H3(messages.text("claims.placement." + claim.placement().slug())));
    if (claim.placement() == Placement.MOVED) {
      outcome.ifPresent(one -> add(was(one), is(one)));
      var confirm = new Button(messages.text("claims.placement.confirm"), click -> confirm(claim));
      confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
      add(help("claims.placement.moved.help"), confirm);
    } else {
      var words = new Paragraph(claim.quote());
      words.addClassName("cl-reading");
      words.getElement().setAttribute("dir", "auto");
      add(words, help("claims.placement.orphaned.help"));
    }
  }

  private void confirm(Claim claim) {
    claims.confirmPlace(claim.id(), claim.version());
    onChange.run();
    notices.done(messages.text("claims.placement.confirmed", claim.number()));
  }

  private static Paragraph was(Anchored outcome) {
    var was = new Paragraph();
    ChangedWords.before(outcome.quoteBefore(), outcome.quoteNow()).forEach(was::add);
    return reading(was);
  }

  private static Paragraph is(Anchored outcome) {
    var is = new Paragraph();
    ChangedWords.after(outcome.quoteBefore(), outcome.quoteNow()).forEach(is::add);
    return reading(is);
  }

  private static Paragraph reading(Paragraph words) {
    words.addClassName("cl-reading");
    words.getElement().setAttribute("dir", "auto");
    return words;
  }

  private Paragraph help(String key) {
    var help = new Paragraph(messages.text(key));
    help.addClassName("cl-muted");
    return help;
  }
}
