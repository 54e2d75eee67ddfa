package org.claimlight.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
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
import org.claimlight.accounts.CurrentPerson;
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
  private final Paragraph summary = new Paragraph();
  private final TaskSection toReview;
  private final TaskSection toChange;
  private final TaskSection disputed;
  private final TaskSection unplaced;
  private final DeedSection lately;
  private final EmptyState nothing;
  private final AtomicBoolean refreshing = new AtomicBoolean();
  private @Nullable Subscription subscription;

  HomeView(HomeNews news, Live live, CurrentPerson current, Messages messages) {
    this.news = news;
    this.live = live;
    this.messages = messages;
    this.toReview = new TaskSection("workbench.home.to-review", messages);
    this.toChange = new TaskSection("workbench.home.to-change", messages);
    this.disputed = new TaskSection("workbench.home.disputed", messages);
    this.unplaced = new TaskSection("workbench.home.unplaced", messages);
    this.lately = new DeedSection(messages);
    this.nothing = nothing();
    addClassNames("cl-page", "cl-home");
    summary.getElement().setAttribute("aria-live", "polite");
    Div head =
        new Div(
            new Div(
                new H1(messages.text("workbench.home.hello", current.require().displayName())),
                summary));
    head.addClassName("cl-page-head");
    Div tasks = new Div(nothing, toReview, toChange, disputed, unplaced);
    tasks.addClassName("cl-home-tasks");
    Div columns = new Div(tasks, lately);
    columns.addClassName("cl-home-columns");
    add(head, columns);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
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
    var reviews = news.toReview();
    var changes = news.toChange();
    var disputes = news.disputed();
    toReview.show(reviews);
    toChange.show(changes);
    disputed.show(disputes);
    var moved = news.unplaced();
    unplaced.show(moved);
    lately.show(news.lately());
    boolean idle = reviews.isEmpty() && changes.isEmpty() && disputes.isEmpty() && moved.isEmpty();
    nothing.setVisible(idle);
    summary.setText(
        idle
            ? messages.text("workbench.home.nothing-waits")
            : messages.text(
                "workbench.home.summary",
                reviews.size(),
                changes.size(),
                disputes.size(),
                moved.size()));
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
