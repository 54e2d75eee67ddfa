package org.claimlight.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
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
import java.util.UUID;
import java.util.function.Consumer;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.ArticleRevised;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.claims.ui.ClaimCard;
import org.claimlight.claims.ui.ClaimListPanel;
import org.claimlight.live.Live;
import org.claimlight.live.Presence;
import org.claimlight.matching.Matches;
import org.claimlight.matching.ui.EarlierChecksDialog;
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
  private final Attendance attendance;
  private final Matches matches;
  private final Messages messages;
  private final Person me;
  private final ClaimListPanel list;
  private final ClaimPanel panel;
  private final ArticleTools tools;
  private final ReadingPane reading;
  private final ArticleMarking marking;
  private final PoliteNews told;
  private @Nullable Article article;
  private @Nullable ClaimId chosen;
  private @Nullable ClaimId wanted;
  private @Nullable String address;

  WorkbenchView(
      Articles articles,
      Claims claims,
      ClaimCards cards,
      People people,
      CurrentPerson current,
      Matches matches,
      Live live,
      Presence presence,
      Messages messages,
      Notices notices,
      ClaimListPanel list,
      ClaimPanel panel,
      ArticleTools tools) {
    this.articles = articles;
    this.claims = claims;
    this.cards = cards;
    this.people = people;
    this.matches = matches;
    this.messages = messages;
    this.list = list;
    this.panel = panel;
    this.tools = tools;
    this.me = current.require();
    this.attendance = new Attendance(live, presence, me);
    this.told = new PoliteNews(messages, people, me);
    this.reading = new ReadingPane(claims, cards, messages, me, list);
    tools.in(reading);
    var text = reading.text();
    var marked = new Marked();
    this.marking = new ArticleMarking(text, claims, messages, notices, marked);
    tools.suggestions().onAccepted(marked::marked);
    tools.suggestions().onTakenBack(marked::takenBack);
    tools.suggestions().onAsked(this::openList);
    reading.onSeen(marking::sees);
    reading.tray().onChoose(claim -> choose(claim, true));
    text.addChooseListener(event -> choose(new ClaimId(UUID.fromString(event.getClaim())), false));
    list.onChoose(claim -> choose(claim, true));
    list.onFilter(
        () -> {
          reading.applyFilter();
          showAddress();
        });
    panel.onChange(this::reloadChosen);
    panel.onWriting(attendance::write);
    panel.onClose(() -> choose(null, false));
    panel.onAdjust(() -> ifChosen(claim -> text.adjust(claim.toString())));
    panel.onStep(() -> step(-1), () -> step(1));
    addClassName("cl-workbench");
    var side = new Div(tools.suggestions(), reading.tray(), list);
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
                "close", () -> choose(null, false)));
    reading.addTool(keys.button());
    add(reading, side, panel, sheetButton(), keys, told);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = event.getRouteParameters().get("article").flatMap(WorkbenchAddress::uuid);
    if (id.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    var shown = articles.get(new ArticleId(id.get()));
    var current = articles.currentRevision(shown.id());
    article = shown;
    marking.open(shown.id(), current.number());
    chosen = null;
    reading.show(shown, current);
    tools.show(shown, current.number());
    address = event.getLocation().getPathWithQueryParameters();
    var asked = WorkbenchAddress.of(event.getLocation().getQueryParameters());
    wanted = asked.claim();
    list.filter(asked.filter());
    if (isAttached()) {
      attendance.leave();
      arrive(event.getUI());
    }
  }

  @Override
  public String getPageTitle() {
    return messages.text("shell.page-title", article == null ? "" : article.title());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    arrive(event.getUI());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    attendance.leave();
  }

  /** Watches first and reads then: what happens between the two is not lost. */
  private void arrive(UI ui) {
    if (article == null) {
      return;
    }
    attendance.arrive(article.id(), activity -> ui.access(() -> happened(activity)));
    reading.load();
    showVisitors();
    var claim = wanted == null ? chosen : wanted;
    wanted = null;
    choose(claim != null && list.has(claim) ? claim : null, true);
  }

  private void happened(ArticleActivity activity) {
    tools.suggestions().happened(activity);
    if (activity instanceof ClaimActivity about) {
      var card = reload(about.claim());
      told.tell(about, card.claim().number(), cards.isVeiled(card.claim()));
    } else if (activity instanceof ArticleRevised revised) {
      offer(revised);
    } else {
      showVisitors();
    }
  }

  /** The text that is being read stays until the person asks for the new one. */
  private void offer(ArticleRevised revised) {
    if (!me.id().equals(revised.actor())) {
      tools
          .revisions()
          .offer(
              revised,
              revised.from(),
              () -> getUI().ifPresent(ui -> ui.navigate("articles/" + revised.article())));
    }
  }

  /** Shows a claim everywhere: in the text, in the list, in the panel and in the address. */
  private void choose(@Nullable ClaimId claim, boolean scrollText) {
    if (article == null) {
      return;
    }
    var before = chosen;
    chosen = claim;
    reading.choose(claim, scrollText);
    marking.offer(claim == null ? null : claims.get(claim));
    panel.setVisible(claim != null);
    setClassName("cl-has-claim", claim != null);
    setClassName("cl-list-open", false);
    if (claim != null && !claim.equals(before)) {
      panel.open(reading.card(claims.get(claim)));
    }
    attendance.lookAt(claim);
    showWriters();
    showAddress();
  }

  /** Where the list is hidden by the chosen claim, or below the window, it is brought out. */
  private void openList() {
    choose(null, false);
    setClassName("cl-list-open", true);
  }

  private void step(int by) {
    reading.beside(chosen, by).ifPresent(claim -> choose(claim, true));
  }

  private void reloadChosen() {
    ifChosen(this::reload);
  }

  private void ifChosen(Consumer<ClaimId> deed) {
    if (chosen != null) {
      deed.accept(chosen);
    }
  }

  private ClaimCard reload(ClaimId id) {
    var card = reading.reload(id);
    if (id.equals(chosen)) {
      panel.refresh(card);
      marking.offer(card.claim());
    }
    return card;
  }

  private void showVisitors() {
    if (article == null) {
      return;
    }
    var teammates = attendance.teammates(article.id());
    reading.visitors(people.byIds(teammates).values(), cards.visitors(article.id(), me.id()));
    showWriters();
  }

  /** In a blind first pass nobody is told that somebody is about to speak. */
  private void showWriters() {
    if (article != null && chosen != null) {
      var writing = attendance.writing(article.id(), chosen);
      boolean told = !writing.isEmpty() && !cards.isVeiled(claims.get(chosen));
      panel.writers(told ? people.byIds(writing).values() : List.of());
    }
  }

  /**
   * Only a new address is told to the browser. Even the one that it has would be a navigation,
   * which swallows a step back that is made at the same time.
   */
  private void showAddress() {
    if (article == null) {
      return;
    }
    var now = new WorkbenchAddress(list.filter(), chosen).at(article.id());
    if (!now.getPathWithQueryParameters().equals(address)) {
      address = now.getPathWithQueryParameters();
      getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, now));
    }
  }

  private Button sheetButton() {
    var button = new Button(messages.text("workbench.claims"));
    button.addClassName("cl-sheet-button");
    button.addClickListener(click -> setClassName("cl-list-open", !hasClassName("cl-list-open")));
    return button;
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
    public void compare(String words) {
      new EarlierChecksDialog(words, matches, messages).open();
    }

    @Override
    public void changed(ClaimId claim) {
      reload(claim);
    }

    @Override
    public void takenBack(ClaimId claim) {
      reload(claim);
      if (claim.equals(chosen)) {
        choose(null, false);
      }
    }
  }
}
