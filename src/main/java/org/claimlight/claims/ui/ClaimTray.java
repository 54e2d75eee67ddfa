package org.claimlight.claims.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Placement;
import org.claimlight.shell.Messages;

/** The claims of an article that wait for a person to say where they stand. */
public final class ClaimTray extends Div {

  private final Messages messages;
  private final H3 heading = new H3();
  private final UnorderedList list = new UnorderedList();
  private final Map<ClaimId, Claim> waiting = new HashMap<>();
  private Consumer<ClaimId> onChoose = claim -> {};
  private List<Claim> shown = List.of();

  public ClaimTray(Messages messages) {
    this.messages = messages;
    addClassName("cl-tray");
    add(heading, list);
    setVisible(false);
  }

  public void onChoose(Consumer<ClaimId> listener) {
    onChoose = listener;
  }

  /** Shows those of the claims that wait, and no others. */
  public void show(Collection<Claim> claims) {
    waiting.clear();
    claims.forEach(this::note);
    render();
  }

  /** Shows a claim that changed, if it waits. */
  public void put(Claim claim) {
    note(claim);
    render();
  }

  private void note(Claim claim) {
    if (claim.placement() == Placement.PLACED || claim.status() == ClaimStatus.DISMISSED) {
      waiting.remove(claim.id());
    } else {
      waiting.put(claim.id(), claim);
    }
  }

  /** A list that is the same is left alone. */
  private void render() {
    var now =
        waiting.values().stream()
            .sorted(Comparator.comparing(Claim::placement).reversed().thenComparing(Claim::number))
            .toList();
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    setVisible(!now.isEmpty());
    long lost = now.stream().filter(claim -> claim.placement() == Placement.ORPHANED).count();
    long moved = now.size() - lost;
    heading.setText(
        Stream.of(
                lost == 0 ? "" : messages.text("claims.tray.lost", lost),
                moved == 0 ? "" : messages.text("claims.tray.changed", moved))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
    list.removeAll();
    for (var claim : now) {
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
