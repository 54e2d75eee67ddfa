package org.claimlight.claims.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.claimlight.accounts.Person;
import org.claimlight.claims.ClaimId;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;

/**
 * Claims as buttons in the order of the text, of which only those in view are in the page. Rows are
 * drawn in the browser and updated in place, so that a teammate's change takes no focus away.
 */
@JsModule("./claims/row-reveal.ts")
final class ClaimRows extends Composite<VirtualList<ClaimCard>> {

  private static final Comparator<ClaimCard> BY_TEXT =
      Comparator.comparingInt(ClaimCard::position).thenComparingInt(card -> card.claim().number());

  private static final String ROW =
      """
      <button type="button" class="cl-claim" data-claim="${item.id}" aria-current="${item.current}"
          @click="${choose}">
        <span class="cl-claim-top">
          <span class="cl-claim-number">${item.number}</span>
          <span class="cl-tag" data-state="${item.state}">${item.status}</span>
          ${item.rating
            ? html`<span class="cl-tag" data-tone="${item.tone}">${item.rating}</span>`
            : ''}
          <span class="cl-faces">${(item.faces || []).map(face =>
            html`<span class="cl-face" role="img" data-hue="${face.hue}" aria-label="${face.name}"
              title="${face.name}">${face.initials}</span>`)}</span>
        </span>
        <span class="cl-claim-words" dir="auto">${item.words}</span>
        <span class="cl-claim-by">${item.place}</span>
      </button>
      """;

  private record FaceLook(String name, String initials, int hue) {

    static FaceLook of(Person person) {
      return new FaceLook(
          person.displayName(), Face.initials(person.displayName()), Face.hue(person.id().value()));
    }
  }

  private final List<ClaimCard> rows = new ArrayList<>();
  private final ListDataProvider<ClaimCard> provider;

  ClaimRows(Messages messages, Predicate<ClaimId> current, Consumer<ClaimId> onChoose) {
    var list = getContent();
    list.addClassName("cl-claim-rows");
    provider =
        new ListDataProvider<>(rows) {
          @Override
          public Object getId(ClaimCard card) {
            return card.claim().id();
          }
        };
    list.setDataProvider(provider);
    list.setRenderer(
        LitRenderer.<ClaimCard>of(ROW)
            .withProperty("id", card -> card.claim().id().toString())
            .withProperty("current", card -> String.valueOf(current.test(card.claim().id())))
            .withProperty("number", card -> messages.text("claims.number", card.claim().number()))
            .withProperty("state", card -> card.claim().status().slug())
            .withProperty(
                "status", card -> messages.text("claims.status." + card.claim().status().slug()))
            .withProperty("rating", card -> card.rating() == null ? "" : card.rating())
            .withProperty("tone", card -> card.tone() == null ? "" : card.tone())
            .withProperty("words", card -> card.claim().wording())
            .withProperty(
                "place",
                card ->
                    card.claim().claimant() == null
                        ? card.place()
                        : messages.text(
                            "claims.place-and-claimant", card.place(), card.claim().claimant()))
            .withProperty(
                "faces",
                card ->
                    JacksonUtils.listToJson(card.visitors().stream().map(FaceLook::of).toList()))
            .withFunction("choose", card -> onChoose.accept(card.claim().id())));
  }

  @Override
  protected VirtualList<ClaimCard> initContent() {
    return new VirtualList<>();
  }

  int size() {
    return rows.size();
  }

  List<ClaimCard> cards() {
    return rows;
  }

  void show(Collection<ClaimCard> cards) {
    rows.clear();
    rows.addAll(cards);
    rows.sort(BY_TEXT);
    provider.refreshAll();
  }

  /** Shows a claim, or what has become of it. */
  void put(ClaimCard card) {
    int at = indexOf(card.claim().id());
    if (at >= 0 && BY_TEXT.compare(rows.get(at), card) == 0) {
      rows.set(at, card);
      provider.refreshItem(card);
      return;
    }
    if (at >= 0) {
      rows.remove(at);
    }
    int before = 0;
    while (before < rows.size() && BY_TEXT.compare(rows.get(before), card) < 0) {
      before++;
    }
    rows.add(before, card);
    provider.refreshAll();
  }

  void remove(ClaimId id) {
    int at = indexOf(id);
    if (at >= 0) {
      rows.remove(at);
      provider.refreshAll();
    }
  }

  /** Brings a row into view; a focus that was in the list moves to it once it is drawn. */
  void reveal(ClaimId id) {
    int at = indexOf(id);
    if (at >= 0) {
      getElement().executeJs("claimlightRevealRow(this, $0, $1)", at, id.toString());
    }
  }

  private int indexOf(ClaimId id) {
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at).claim().id().equals(id)) {
        return at;
      }
    }
    return -1;
  }
}
