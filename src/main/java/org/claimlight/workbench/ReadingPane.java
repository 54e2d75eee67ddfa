package org.claimlight.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.claimlight.accounts.Person;
import org.claimlight.articles.Article;
import org.claimlight.articles.Revision;
import org.claimlight.articles.ui.AnnotatableArticle;
import org.claimlight.articles.ui.ArticleTexts;
import org.claimlight.articles.ui.Highlighted;
import org.claimlight.articles.ui.ReadingTexts;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.ui.ClaimCard;
import org.claimlight.claims.ui.ClaimFilter;
import org.claimlight.claims.ui.ClaimListPanel;
import org.claimlight.claims.ui.ClaimTray;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The article's text and the list of its claims, which show the same claims: whatever changes goes
 * to both, and the list's filter holds for the text, too.
 */
class ReadingPane extends Div {

  private final Claims claims;
  private final ClaimCards cards;
  private final Messages messages;
  private final Person me;
  private final ClaimListPanel list;
  private final Here here;
  private final ArticleHead head;
  private final AnnotatableArticle text;
  private final ClaimTray tray;
  private @Nullable Article article;
  private Places places;
  private int revision;
  private Consumer<Claim> onSeen = claim -> {};

  ReadingPane(Claims claims, ClaimCards cards, Messages messages, Person me, ClaimListPanel list) {
    this.claims = claims;
    this.cards = cards;
    this.messages = messages;
    this.me = me;
    this.list = list;
    places = new Places(List.of(), messages);
    tray = new ClaimTray(messages);
    here = new Here(messages);
    head = new ArticleHead(messages, here);
    text =
        new AnnotatableArticle(
            new ArticleTexts(
                messages.text("workbench.text"),
                messages.text("workbench.toolbar"),
                messages.text("workbench.chooser")),
            readingTexts());
    text.addDetailsListener(
        event -> {
          var id = new ClaimId(UUID.fromString(event.getClaim()));
          if (list.has(id)) {
            text.describe(event.getClaim(), cards.details(claims.get(id)));
          }
        });
    var find = new Button(messages.text("workbench.find"), click -> text.find());
    find.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    head.addTool(find);
    addClassName("cl-reading-pane");
    add(head, text);
  }

  /** Told of each claim as the person sees it now. */
  void onSeen(Consumer<Claim> listener) {
    onSeen = listener;
  }

  /** The claims that wait for a place. */
  ClaimTray tray() {
    return tray;
  }

  /** Puts something between the article's head and its text. */
  void addUnderHead(Component component) {
    addComponentAtIndex(1, component);
  }

  void addTool(Component tool) {
    head.addTool(tool);
  }

  AnnotatableArticle text() {
    return text;
  }

  /** Turns to an article's text; its claims are for {@link #load} to bring. */
  void show(Article shown, Revision revision) {
    article = shown;
    this.revision = revision.number();
    places = new Places(revision.blocks(), messages);
    head.show(shown);
    text.setRevision(ArticleTextOf.revision(revision, shown.language()));
  }

  /** Reads all claims, once for the list and the text. */
  void load() {
    if (article == null) {
      return;
    }
    var all = cards.of(article.id(), claims.ofArticle(article.id()), places, me.id());
    list.show(all);
    all.forEach(card -> onSeen.accept(card.claim()));
    text.setClaims(drawn(all));
    applyFilter();
    head.progress(list.progress());
    tray.show(all.stream().map(ClaimCard::claim).toList());
  }

  /** Reads one claim anew. */
  ClaimCard reload(ClaimId id) {
    var card = card(claims.get(id));
    list.put(card);
    tray.put(card.claim());
    onSeen.accept(card.claim());
    if (isDrawn(card.claim())) {
      text.putClaim(cards.highlight(card));
    } else {
      text.removeClaim(id.value());
    }
    applyFilter();
    head.progress(list.progress());
    return card;
  }

  void choose(@Nullable ClaimId claim, boolean scroll) {
    list.choose(claim);
    applyFilter();
    text.choose(claim == null ? null : claim.toString(), scroll);
  }

  void filter(ClaimFilter filter) {
    list.filter(filter);
    applyFilter();
  }

  /** After a change of the list's filter. */
  void applyFilter() {
    text.hideClaims(list.leftOut());
  }

  /** The claim so many steps from another in the order of the list, which is a ring. */
  Optional<ClaimId> beside(@Nullable ClaimId claim, int steps) {
    var order = list.order();
    int at = claim == null ? (steps > 0 ? -1 : 0) : order.indexOf(claim);
    return order.isEmpty()
        ? Optional.empty()
        : Optional.of(order.get(Math.floorMod(at + steps, order.size())));
  }

  void visitors(Collection<Person> teammates, Map<UUID, List<Person>> byClaim) {
    here.show(teammates);
    list.visitors(byClaim);
  }

  ClaimCard card(Claim claim) {
    return cards.of(claim.article(), List.of(claim), places, me.id()).getFirst();
  }

  private List<Highlighted> drawn(List<ClaimCard> all) {
    return all.stream().filter(card -> isDrawn(card.claim())).map(cards::highlight).toList();
  }

  /**
   * Offsets into another text, be it that of an orphan or of a revision that a teammate has just
   * added, mean nothing in this one: the claim would be drawn on wrong words.
   */
  private boolean isDrawn(Claim claim) {
    return claim.status() != ClaimStatus.DISMISSED
        && claim.spans().stream().allMatch(span -> span.revision() == revision);
  }

  private ReadingTexts readingTexts() {
    return new ReadingTexts(
        messages.text("workbench.claim"),
        Arrays.stream(ClaimStatus.values())
            .map(status -> messages.text("claims.status." + status.slug()))
            .toList(),
        messages.text("workbench.find"),
        messages.text("workbench.find.found"),
        messages.text("workbench.find.none"),
        messages.text("workbench.find.next"),
        messages.text("workbench.find.previous"),
        messages.text("workbench.find.close"));
  }
}
