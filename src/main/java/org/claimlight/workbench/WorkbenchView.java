package org.claimlight.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.articles.ui.AnnotatableArticle;
import org.claimlight.articles.ui.ArticleTexts;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.ui.ClaimCard;
import org.claimlight.claims.ui.ClaimListPanel;
import org.claimlight.live.Live;
import org.claimlight.live.Presence;
import org.claimlight.live.Subscription;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.jspecify.annotations.Nullable;

/**
 * One article under work: its text with the claims in it, the list of claims beside it, and the
 * chosen claim. What teammates do arrives as news of ids; the view reloads the one claim it is
 * about and leaves everything else, above all what is being typed.
 */
@Route("articles/:article")
@PermitAll
@CssImport("./workbench/workbench.css")
class WorkbenchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Articles articles;
  private final Claims claims;
  private final ClaimCards cards;
  private final People people;
  private final Live live;
  private final Presence presence;
  private final Messages messages;
  private final Person me;
  private final ClaimListPanel list;
  private final ClaimPanel panel;
  private final AnnotatableArticle text;
  private final ArticleMarking marking;
  private final Here here;
  private final ArticleHead head;
  private @Nullable Article article;
  private @Nullable ClaimId chosen;
  private @Nullable Subscription news;
  private Presence.@Nullable Visit visit;

  WorkbenchView(
      Articles articles,
      Claims claims,
      ClaimCards cards,
      People people,
      CurrentPerson current,
      Live live,
      Presence presence,
      Messages messages,
      Notices notices,
      ClaimListPanel list,
      ClaimPanel panel) {
    this.articles = articles;
    this.claims = claims;
    this.cards = cards;
    this.people = people;
    this.live = live;
    this.presence = presence;
    this.messages = messages;
    this.list = list;
    this.panel = panel;
    this.me = current.require();
    this.here = new Here(messages);
    this.head = new ArticleHead(messages, here);
    this.text =
        new AnnotatableArticle(
            new ArticleTexts(
                messages.text("workbench.text"),
                messages.text("workbench.toolbar"),
                messages.text("workbench.chooser")));
    this.marking = new ArticleMarking(text, claims, messages, notices, new Marked());
    text.addChooseListener(event -> choose(new ClaimId(UUID.fromString(event.getClaim())), false));
    list.onChoose(claim -> choose(claim, true));
    panel.onChange(this::reloadChosen);
    panel.onClose(() -> choose(null, false));
    panel.onAdjust(() -> ifChosen(claim -> text.adjust(claim.toString())));
    panel.onStep(() -> step(-1), () -> step(1));
    addClassName("cl-workbench");
    var reading = new Div(head, text);
    reading.addClassName("cl-reading-pane");
    var side = new Div(list);
    side.addClassName("cl-side");
    side.getElement().setAttribute("role", "complementary");
    side.getElement().setAttribute("aria-label", messages.text("workbench.claims"));
    panel.setVisible(false);
    var keys =
        new WorkbenchKeys(
            messages,
            Map.of(
                "next", () -> step(1),
                "previous", () -> step(-1),
                "caret", text::startCaret,
                "close", () -> choose(null, false)));
    head.addTool(keys.button());
    add(reading, side, panel, sheetButton(), keys);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var wanted = event.getRouteParameters().get("article").flatMap(WorkbenchView::uuid);
    if (wanted.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    show(articles.get(new ArticleId(wanted.get())));
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("claim")
        .flatMap(WorkbenchView::uuid)
        .map(ClaimId::new)
        .filter(claim -> list.order().contains(claim))
        .ifPresent(claim -> choose(claim, true));
  }

  @Override
  public String getPageTitle() {
    return messages.text("shell.page-title", article == null ? "" : article.title());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (article == null) {
      return;
    }
    var ui = event.getUI();
    news = live.watch(article.id(), activity -> ui.access(() -> happened(activity)));
    visit = presence.enter(article.id(), me.id());
    if (chosen != null) {
      visit.lookAt(chosen.value());
    }
    // Between the loading and the watching something may have happened.
    reload();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (news != null) {
      news.cancel();
    }
    if (visit != null) {
      visit.leave();
    }
  }

  private void show(Article shown) {
    article = shown;
    var current = articles.currentRevision(shown.id());
    marking.open(shown.id(), current.number());
    head.show(shown);
    text.setRevision(ArticleTextOf.revision(current, shown.language()));
    reload();
  }

  private void happened(ArticleActivity activity) {
    if (activity instanceof ClaimActivity about) {
      reload(about.claim());
    } else {
      showVisitors();
    }
  }

  /** Shows a claim everywhere: in the text, in the list, in the panel and in the address. */
  private void choose(@Nullable ClaimId claim, boolean scrollText) {
    if (article == null) {
      return;
    }
    var before = chosen;
    chosen = claim;
    list.choose(claim);
    text.choose(claim == null ? null : claim.toString(), scrollText);
    panel.setVisible(claim != null);
    setClassName("cl-has-claim", claim != null);
    setClassName("cl-list-open", false);
    if (claim != null && !claim.equals(before)) {
      panel.open(card(claims.get(claim)));
    }
    if (visit != null) {
      visit.lookAt(claim == null ? null : claim.value());
    }
    var path = "articles/" + article.id() + (claim == null ? "" : "?claim=" + claim);
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, path));
  }

  private void step(int by) {
    var order = list.order();
    int at = chosen == null ? -1 : order.indexOf(chosen);
    if (!order.isEmpty()) {
      choose(order.get(Math.floorMod(at + by, order.size())), true);
    }
  }

  private void reload() {
    if (article == null) {
      return;
    }
    var all = cards.of(article.id(), claims.ofArticle(article.id()), me.id());
    list.show(all);
    all.forEach(card -> marking.sees(card.claim()));
    text.setClaims(
        all.stream()
            .filter(card -> card.claim().status() != ClaimStatus.DISMISSED)
            .map(cards::highlight)
            .toList());
    list.choose(chosen);
    if (chosen != null) {
      text.choose(chosen.toString(), false);
    }
    showVisitors();
  }

  private void reloadChosen() {
    ifChosen(this::reload);
  }

  private void ifChosen(Consumer<ClaimId> deed) {
    if (chosen != null) {
      deed.accept(chosen);
    }
  }

  private void reload(ClaimId id) {
    var card = card(claims.get(id));
    list.put(card);
    marking.sees(card.claim());
    if (card.claim().status() == ClaimStatus.DISMISSED) {
      text.removeClaim(id.toString());
    } else {
      text.putClaim(cards.highlight(card));
    }
    head.progress(list.progress());
    if (id.equals(chosen)) {
      panel.refresh(card);
    }
  }

  private ClaimCard card(Claim claim) {
    return cards.of(claim.article(), List.of(claim), me.id()).getFirst();
  }

  private void showVisitors() {
    if (article == null) {
      return;
    }
    var teammates =
        presence.at(article.id()).stream()
            .map(Presence.Visitor::person)
            .filter(person -> !person.equals(me.id()))
            .toList();
    here.show(people.byIds(teammates).values());
    list.visitors(cards.visitors(article.id(), me.id()));
    head.progress(list.progress());
  }

  private Button sheetButton() {
    var button = new Button(messages.text("workbench.claims"));
    button.addClassName("cl-sheet-button");
    button.addClickListener(click -> setClassName("cl-list-open", !hasClassName("cl-list-open")));
    return button;
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** What a person did with words in the text shows everywhere. */
  private final class Marked implements ArticleMarking.Screen {

    @Override
    public void marked(Claim claim) {
      reload(claim.id());
      choose(claim.id(), false);
      panel.restate(claim);
    }

    @Override
    public void changed(ClaimId claim) {
      reload(claim);
    }

    @Override
    public void takenBack(ClaimId claim) {
      reload(claim);
      choose(null, false);
    }
  }
}
