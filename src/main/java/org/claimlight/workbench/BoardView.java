package org.claimlight.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.Role;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.ui.ReasonDialog;
import org.claimlight.live.Live;
import org.claimlight.live.PresenceChanged;
import org.claimlight.live.Subscription;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.verdicts.Assignment;
import org.claimlight.verdicts.Assignments;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Verdicts;
import org.claimlight.verdicts.ui.RatingTag;
import org.jspecify.annotations.Nullable;

/** The claims of an article by how far they have come, with who has what in hand. */
@Route("articles/:article/board")
@PermitAll
@CssImport("./styles/home.css")
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final List<ClaimStatus> COLUMNS =
      List.of(
          ClaimStatus.OPEN,
          ClaimStatus.IN_REVIEW,
          ClaimStatus.DISPUTED,
          ClaimStatus.SETTLED,
          ClaimStatus.DISMISSED);

  private final Articles articles;
  private final Claims claims;
  private final Verdicts verdicts;
  private final Assignments assignments;
  private final Bulk bulk;
  private final People people;
  private final Live live;
  private final Messages messages;
  private final Notices notices;
  private final Person me;
  private final Div head = new Div();
  private final Div columns = new Div();
  private final Div bar = new Div();
  private final Span count = new Span();
  private final Set<ClaimId> chosen = new LinkedHashSet<>();
  private final AtomicBoolean refreshing = new AtomicBoolean();
  private @Nullable Article article;
  private @Nullable Subscription subscription;

  BoardView(
      Articles articles,
      Claims claims,
      Verdicts verdicts,
      Assignments assignments,
      Bulk bulk,
      People people,
      CurrentPerson current,
      Live live,
      Messages messages,
      Notices notices) {
    this.articles = articles;
    this.claims = claims;
    this.verdicts = verdicts;
    this.assignments = assignments;
    this.bulk = bulk;
    this.people = people;
    this.live = live;
    this.messages = messages;
    this.notices = notices;
    this.me = current.require();
    addClassNames("cl-page", "cl-board-page");
    head.addClassName("cl-page-head");
    columns.addClassName("cl-board");
    bar.addClassName("cl-board-bar");
    bar.getElement().setAttribute("role", "region");
    bar.getElement().setAttribute("aria-label", messages.text("workbench.board.chosen-claims"));
    count.getElement().setAttribute("role", "status");
    var assign = new Button(messages.text("workbench.board.assign"), click -> assignChosen());
    assign.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
    var dismiss = new Button(messages.text("workbench.board.dismiss"), click -> dismissChosen());
    dismiss.addThemeVariants(ButtonVariant.SMALL);
    var none = new Button(messages.text("workbench.board.none"), click -> chooseNone());
    none.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    bar.add(count, assign, dismiss, none);
    add(head, bar, columns);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = event.getRouteParameters().get("article").flatMap(WorkbenchAddress::uuid);
    if (id.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    var shown = articles.get(new ArticleId(id.get()));
    article = shown;
    chosen.clear();
    head.removeAll();
    var back = new Anchor("articles/" + shown.id(), messages.text("workbench.board.back"));
    back.getElement().setAttribute("router-link", true);
    var title = new H1(shown.title());
    title.getElement().setAttribute("dir", "auto");
    head.add(new Div(back, title));
    if (me.may(Role.REVIEWER)) {
      head.add(
          new Button(
              messages.text("workbench.board.assign-article"), click -> assignArticle(shown)));
    }
    refresh();
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(article == null ? "" : article.title());
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    if (article == null) {
      return;
    }
    UI ui = attached.getUI();
    subscription =
        live.watch(
            article.id(),
            activity -> {
              if (!(activity instanceof PresenceChanged) && refreshing.compareAndSet(false, true)) {
                ui.access(
                    () -> {
                      refreshing.set(false);
                      refresh();
                    });
              }
            });
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (subscription != null) {
      subscription.cancel();
    }
  }

  private void refresh() {
    if (article == null) {
      return;
    }
    var all = claims.ofArticle(article.id());
    chosen.retainAll(all.stream().map(Claim::id).toList());
    var hands =
        assignments.waitingOn(article.id()).stream()
            .filter(one -> one.claim() != null)
            .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.claim())));
    var names =
        people.byIds(
            hands.values().stream()
                .flatMap(List::stream)
                .map(Assignment::assignee)
                .distinct()
                .toList());
    var settled = verdicts.settledRatings(all);
    columns.removeAll();
    for (var status : COLUMNS) {
      var list = new UnorderedList();
      var here = all.stream().filter(claim -> claim.status() == status).toList();
      var number = new Span(String.valueOf(here.size()));
      number.addClassName("cl-home-count");
      var title = new H2(messages.text("claims.status." + status.slug()));
      title.add(number);
      here.forEach(
          claim ->
              list.add(
                  card(
                      claim,
                      settled.get(claim.id()),
                      hands.getOrDefault(claim.id(), List.of()),
                      names)));
      var column = new Section(title, list);
      column.addClassName("cl-board-column");
      columns.add(column);
    }
    showBar();
  }

  private ListItem card(
      Claim claim, @Nullable Rating settled, List<Assignment> hands, Map<PersonId, Person> names) {
    var link =
        new Anchor("articles/%s?claim=%s".formatted(claim.article(), claim.id()), claim.wording());
    link.getElement().setAttribute("router-link", true);
    link.addClassNames("cl-board-claim", "cl-reading");
    var about = new Div();
    about.addClassName("cl-home-about");
    if (settled != null) {
      about.add(new RatingTag(settled));
    }
    for (var one : hands) {
      var who = names.get(one.assignee());
      if (who != null) {
        about.add(new Face(who.displayName(), who.id().value()), new Span(who.displayName()));
      }
      about.add(new HandTag(one, messages));
    }
    var item = new ListItem(link, about);
    item.addClassName("cl-board-card");
    if (me.may(Role.REVIEWER) && claim.status().isUnderWork()) {
      var box = new Checkbox(chosen.contains(claim.id()));
      box.setAriaLabel(messages.text("workbench.board.choose", claim.number()));
      box.addValueChangeListener(
          change -> {
            if (change.getValue()) {
              chosen.add(claim.id());
            } else {
              chosen.remove(claim.id());
            }
            showBar();
          });
      item.addComponentAsFirst(box);
    }
    return item;
  }

  private void showBar() {
    bar.setVisible(!chosen.isEmpty());
    count.setText(messages.text("workbench.board.chosen", chosen.size()));
  }

  private void chooseNone() {
    chosen.clear();
    refresh();
  }

  private void assignChosen() {
    var all = Set.copyOf(chosen);
    new AssignDialog(
            messages.text("workbench.board.assign.title", all.size()),
            people.all(),
            messages,
            wanted -> done("workbench.board.assigned", bulk.assign(all, wanted)))
        .open();
  }

  private void dismissChosen() {
    var all = Set.copyOf(chosen);
    new ReasonDialog(
            "workbench.board.dismiss",
            messages,
            reason ->
                done(
                    "workbench.board.dismissed",
                    bulk.dismiss(all, reason, messages.text("workbench.board.undone"))))
        .open();
  }

  private void assignArticle(Article shown) {
    new AssignDialog(
            messages.text("workbench.board.assign-article"),
            people.all(),
            messages,
            wanted -> {
              var given = assignments.assign(shown.id(), wanted);
              notices.undoable(
                  messages.text("workbench.board.article-assigned"),
                  () -> assignments.withdraw(given.id(), given.version()));
            })
        .open();
  }

  private void done(String key, Bulk.Done done) {
    chosen.clear();
    refresh();
    notices.undoable(
        messages.text(key, done.count(), done.refused()),
        () -> {
          done.undo().run();
          refresh();
        });
  }
}
