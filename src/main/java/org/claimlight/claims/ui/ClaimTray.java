package org.claimlight.claims.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Placement;
import org.claimlight.shell.Messages;

/** The claims of an article that wait for a person to say where they stand. */
public final class ClaimTray extends Div {

  private final Messages messages;
  private final Consumer<ClaimId> onChoose;
  private final H3 heading = new H3();
  private final UnorderedList list = new UnorderedList();
  private List<Claim> shown = List.of();

  public ClaimTray(Messages messages, Consumer<ClaimId> onChoose) {
    this.messages = messages;
    this.onChoose = onChoose;
    addClassName("cl-tray");
    add(heading, list);
    setVisible(false);
  }

  /** Shows those of the claims that wait; a list that is the same is left alone. */
  public void show(Collection<Claim> claims) {
    var waiting =
        claims.stream()
            .filter(claim -> claim.placement() != Placement.PLACED)
            .filter(claim -> claim.status() != ClaimStatus.DISMISSED)
            .sorted(Comparator.comparing(Claim::placement).reversed().thenComparing(Claim::number))
            .toList();
    if (waiting.equals(shown)) {
      return;
    }
    shown = waiting;
    setVisible(!waiting.isEmpty());
    long lost = waiting.stream().filter(claim -> claim.placement() == Placement.ORPHANED).count();
    heading.setText(messages.text("claims.tray", lost, waiting.size() - lost));
    list.removeAll();
    for (var claim : waiting) {
      var button =
          new Button(
              messages.text(
                  "claims.tray." + claim.placement().slug(), claim.number(), claim.quote()),
              click -> onChoose.accept(claim.id()));
      button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
      button.addClassName("cl-tray-claim");
      list.add(new ListItem(button));
    }
  }
}
