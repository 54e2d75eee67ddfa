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
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.Claims;
import org.claimlight.claims.Placement;
import org.claimlight.live.Live;
import org.claimlight.live.Subscription;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.verdicts.Decision;
import org.claimlight.verdicts.Reviews;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.VerdictId;
import org.claimlight.verdicts.Verdicts;
import org.claimlight.verdicts.ui.ReviewInTurn;
import org.jspecify.annotations.Nullable;

/**
 * Teammates' verdicts one after the other, each with its claim, its reasons and its sources: an
 * answer takes two keys and leads to the next.
 */
@Route("review")
@RolesAllowed({"REVIEWER", "EDITOR", "ADMINISTRATOR"})
@CssImport("./styles/home.css")
class ReviewsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  private static final int CONTEXT = 280;

  private static final Map<String, String> KEYS =
      Map.of(
          "a", "agree",
          "d", "disagree",
          "c", "changes",
          "Enter", "send",
          "n", "next",
          "p", "previous",
          "?", "sheet");

  private static final List<WorkbenchKeys.Group> SHEET =
      List.of(
          new WorkbenchKeys.Group(
              "reviewing",
              List.of(
                  "agree", "disagree", "changes", "send-answer", "skip", "back", "send", "sheet")));

  private final Reviews reviews;
  private final Verdicts verdicts;
  private final Claims claims;
  private final Articles articles;
  private final Live live;
  private final Messages messages;
  private final Notices notices;
  private final ReviewInTurn review;
  private final WorkbenchKeys keys;
  private final Span position = new Span();
  private final Div claimHere = new Div();
  private final Div body = new Div();
  private final Button back;
  private final Button skip;
  private List<VerdictId> queue = List.of();
  private int at;
  private @Nullable Verdict shown;
  private @Nullable Subscription subscription;

  ReviewsView(
      Reviews reviews,
      Verdicts verdicts,
      Claims claims,
      Articles articles,
      Live live,
      Messages messages,
      Notices notices,
      ReviewInTurn review) {
    this.reviews = reviews;
    this.verdicts = verdicts;
    this.claims = claims;
    this.articles = articles;
    this.live = live;
    this.messages = messages;
    this.notices = notices;
    this.review = review;
    this.keys =
        new WorkbenchKeys(
            messages,
            KEYS,
            SHEET,
            Map.of(
                "agree", () -> review.choose(Decision.AGREE),
                "disagree", () -> review.choose(Decision.DISAGREE),
                "changes", () -> review.choose(Decision.REQUEST_CHANGES),
                "send", review::send,
                "next", () -> move(1),
                "previous", () -> move(-1)));
    back = new Button(messages.text("workbench.review.back"), click -> move(-1));
    skip = new Button(messages.text("workbench.review.skip"), click -> move(1));
    back.addThemeVariants(ButtonVariant.TERTIARY);
    skip.addThemeVariants(ButtonVariant.TERTIARY);
    addClassNames("cl-page", "cl-review-page");
    position.addClassName("cl-muted");
    position.getElement().setAttribute("role", "status");
    var tools = new Div(position, back, skip, keys.button());
    tools.addClassName("cl-review-tools");
    var head = new Div(new Div(new H1(messages.text("workbench.review.title"))), tools);
    head.addClassName("cl-page-head");
    claimHere.addClassName("cl-review-claim");
    body.addClassName("cl-review-body");
    add(head, body, keys);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    queue = reviews.waitingForMe(Integer.MAX_VALUE);
    at = 0;
    show();
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("workbench.review.title"));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    subscription = live.watchDesk(activity -> ui.access(() -> happened(activity)));
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (subscription != null) {
      subscription.cancel();
    }
  }

  /** What is new waits at the end of the queue: nothing moves under whoever reads. */
  private void happened(ArticleActivity activity) {
    if (!(activity instanceof ClaimActivity)) {
      return;
    }
    var now = reviews.waitingForMe(Integer.MAX_VALUE);
    var here = shown;
    var kept = queue.stream().filter(id -> now.contains(id) || isShown(id)).toList();
    var fresh = now.stream().filter(id -> !kept.contains(id)).toList();
    var place = here == null ? 0 : kept.indexOf(here.id());
    queue = Stream.concat(kept.stream(), fresh.stream()).toList();
    at = Math.max(0, place);
    if (here == null) {
      show();
      return;
    }
    tellPosition();
    verdicts.ofClaim(here.claim()).stream()
        .filter(verdict -> isShown(verdict.id()))
        .forEach(verdict -> review.refresh(claims.get(verdict.claim()), verdict));
  }

  private boolean isShown(VerdictId id) {
    return shown != null && shown.id().equals(id);
  }

  private void move(int by) {
    if (queue.isEmpty()) {
      return;
    }
    at = Math.floorMod(at + by, queue.size());
    show();
  }

  private void given() {
    var waiting = Set.copyOf(reviews.waitingForMe(Integer.MAX_VALUE));
    queue = queue.stream().filter(id -> !isShown(id) && waiting.contains(id)).toList();
    at = queue.isEmpty() ? 0 : Math.min(at, queue.size() - 1);
    notices.done(messages.text("workbench.review.given"));
    show();
  }

  private void show() {
    body.removeAll();
    tellPosition();
    if (queue.isEmpty()) {
      shown = null;
      var home = new Anchor("", messages.text("workbench.review.home"));
      home.getElement().setAttribute("router-link", true);
      body.add(
          new EmptyState(
              messages.text("workbench.review.none.title"),
              messages.text("workbench.review.none.text"),
              home));
      return;
    }
    var verdict = verdicts.get(queue.get(at));
    shown = verdict;
    var claim = claims.get(verdict.claim());
    claimHere.removeAll();
    claimHere.add(words(claim));
    review.open(claim, verdict, this::given);
    body.add(claimHere, review);
  }

  private void tellPosition() {
    position.setText(
        queue.isEmpty() ? "" : messages.text("workbench.review.position", at + 1, queue.size()));
    back.setEnabled(queue.size() > 1);
    skip.setEnabled(queue.size() > 1);
  }

  private Div words(Claim claim) {
    var article = articles.get(claim.article());
    var link =
        new Anchor(
            "articles/%s?claim=%s".formatted(claim.article(), claim.id()),
            messages.text("workbench.review.open", article.title()));
    link.getElement().setAttribute("router-link", true);
    var wording = new Paragraph(claim.wording());
    wording.addClassNames("cl-review-wording", "cl-reading");
    wording.getElement().setAttribute("dir", "auto");
    var words = new Div(wording);
    if (claim.placement() != Placement.ORPHANED && !claim.spans().isEmpty()) {
      words.add(inContext(claim));
    }
    words.add(link);
    return words;
  }

  private Paragraph inContext(Claim claim) {
    var span = claim.spans().getFirst();
    var text = articles.revision(claim.article(), span.revision()).text();
    int from = wordEdge(text, Math.max(0, span.start() - CONTEXT));
    int to = wordEdge(text, Math.min(text.length(), span.end() + CONTEXT));
    var marked = new Span(text.substring(span.start(), span.end()));
    marked.getElement().setAttribute("role", "mark");
    marked.addClassName("cl-review-mark");
    var context =
        new Paragraph(
            new Span((from > 0 ? "\u2026 " : "") + text.substring(from, span.start())),
            marked,
            new Span(text.substring(span.end(), to) + (to < text.length() ? " \u2026" : "")));
    context.addClassNames("cl-review-context", "cl-reading");
    context.getElement().setAttribute("dir", "auto");
    return context;
  }

  /** The nearest place at or after the offset, before the text's end, that cuts no word. */
  private static int wordEdge(String text, int offset) {
    int edge = offset;
    while (edge > 0 && edge < text.length() && !Character.isWhitespace(text.charAt(edge))) {
      edge++;
    }
    return edge;
  }
}
