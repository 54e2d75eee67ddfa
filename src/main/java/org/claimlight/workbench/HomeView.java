package org.claimlight.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Role;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.live.Live;
import org.claimlight.live.PresenceChanged;
import org.claimlight.live.Subscription;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/** What waits for the signed-in person, and what the desk did lately. It stays true by itself. */
@Route("")
@Menu(order = 0, title = "workbench.home.menu")
@PermitAll
@CssImport("./styles/home.css")
class HomeView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  private final HomeNews news;
  private final Live live;
  private final Messages messages;
  private final NextClaim nextClaim;
  private final Button next;
  private final Paragraph summary = new Paragraph();
  private final TaskSection assigned;
  private final TaskSection toReview;
  private final TaskSection toChange;
  private final TaskSection disputed;
  private final TaskSection unplaced;
  private final TaskSection corrected;
  private final DeedSection lately;
  private final EmptyState nothing;
  private final AtomicBoolean refreshing = new AtomicBoolean();
  private @Nullable Subscription subscription;

  HomeView(
      HomeNews news, Live live, CurrentPerson current, Messages messages, NextClaim nextClaim) {
    this.news = news;
    this.live = live;
    this.messages = messages;
    this.nextClaim = nextClaim;
    this.assigned = new TaskSection("workbench.home.assigned", messages);
    this.toReview = new TaskSection("workbench.home.to-review", messages);
    this.toChange = new TaskSection("workbench.home.to-change", messages);
    this.disputed = new TaskSection("workbench.home.disputed", messages);
    this.unplaced = new TaskSection("workbench.home.unplaced", messages);
    this.corrected = new TaskSection("workbench.home.corrected", messages);
    this.lately = new DeedSection(messages);
    this.nothing = nothing();
    addClassNames("cl-page", "cl-home");
    summary.getElement().setAttribute("aria-live", "polite");
    next = new Button(messages.text("workbench.home.take"), click -> takeNext());
    next.addThemeVariants(ButtonVariant.PRIMARY);
    var all = new Anchor("review", messages.text("workbench.home.review-all"));
    all.getElement().setAttribute("router-link", true);
    all.addClassName("cl-home-way");
    toReview.offer(all);
    Div head =
        new Div(
            new Div(
                new H1(messages.text("workbench.home.hello", current.require().displayName())),
                summary));
    if (current.require().may(Role.REVIEWER)) {
      head.add(next);
    }
    head.addClassName("cl-page-head");
    Div tasks = new Div(nothing, assigned, toReview, toChange, disputed, unplaced, corrected);
    tasks.addClassName("cl-home-tasks");
    Div columns = new Div(tasks, lately);
    columns.addClassName("cl-home-columns");
    add(head, columns);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    lately.show(news.lately());
    refresh();
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("workbench.home.menu"));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    subscription = live.watchDesk(activity -> happened(ui, activity));
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (subscription != null) {
      subscription.cancel();
    }
  }

  /** News in quick succession makes one refresh: whatever comes while one waits is in it. */
  private void happened(UI ui, ArticleActivity activity) {
    if (!(activity instanceof PresenceChanged) && refreshing.compareAndSet(false, true)) {
      ui.access(
          () -> {
            refreshing.set(false);
            refresh();
          });
    }
  }

  private void refresh() {
    var hands = news.assigned();
    var reviews = news.toReview();
    var changes = news.toChange();
    var disputes = news.disputed();
    var moved = news.unplaced();
    var flagged = news.corrected();
    assigned.show(hands);
    toReview.show(reviews);
    toChange.show(changes);
    disputed.show(disputes);
    unplaced.show(moved);
    corrected.show(flagged);
    lately.offer(news.lately());
    next.setEnabled(news.free() > 0);
    boolean idle =
        Stream.of(hands, reviews, changes, disputes, moved, flagged)
            .allMatch(waiting -> waiting.total() == 0);
    nothing.setVisible(idle);
    summary.setText(
        idle
            ? messages.text("workbench.home.nothing-waits")
            : messages.text(
                "workbench.home.summary",
                reviews.total(),
                changes.total(),
                disputes.total(),
                moved.total(),
                hands.total()));
  }

  private void takeNext() {
    if (!nextClaim.take()) {
      refresh();
    }
  }

  private EmptyState nothing() {
    Anchor articles = new Anchor("articles", messages.text("workbench.home.nothing.way"));
    articles.getElement().setAttribute("router-link", true);
    return new EmptyState(
        messages.text("workbench.home.nothing.title"),
        messages.text("workbench.home.nothing.text"),
        articles);
  }
}
