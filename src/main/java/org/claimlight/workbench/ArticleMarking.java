package org.claimlight.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.ui.AnnotatableArticle;
import org.claimlight.articles.ui.ArticleAction;
import org.claimlight.articles.ui.ArticleActionEvent;
import org.claimlight.articles.ui.ClaimAdjustEvent;
import org.claimlight.articles.ui.SelectedPart;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Placement;
import org.claimlight.claims.Selection;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** What a person does with words in the text: marks them, or gives a claim other ones. */
final class ArticleMarking {

  private static final String MARK = "mark";
  private static final String PLACE = "place";

  /** The browser knows it by this name, too: it has a key. */
  private static final String CHECKS = "checks";

  /** What the rest of the workbench shows of it. */
  interface Screen {

    void marked(Claim claim);

    void changed(ClaimId claim);

    void takenBack(ClaimId claim);

    /** Earlier claims are wanted that say the same as these words. */
    void compare(String words);
  }

  private final AnnotatableArticle text;
  private final Claims claims;
  private final Messages messages;
  private final Notices notices;
  private final Screen screen;

  /** As the person sees them: what is done with them is done with these versions. */
  private final Map<ClaimId, Claim> seen = new HashMap<>();

  private @Nullable ArticleId article;

  /** The chosen claim, if it waits for words. */
  private @Nullable ClaimId waiting;

  private int revision;

  ArticleMarking(
      AnnotatableArticle text, Claims claims, Messages messages, Notices notices, Screen screen) {
    this.text = text;
    this.claims = claims;
    this.messages = messages;
    this.notices = notices;
    this.screen = screen;
    offer(null);
    // What the browser fills in is still to be filled in here.
    text.setMarkingTexts(name -> messages.text("workbench.marking." + name, "{0}"));
    text.addActionListener(this::act);
    text.addAdjustListener(this::adjust);
  }

  /** Turns to a revision of an article. */
  void open(ArticleId article, int revision) {
    this.article = article;
    this.revision = revision;
    seen.clear();
  }

  /** The person sees the claim like this. */
  void sees(Claim claim) {
    seen.put(claim.id(), claim);
  }

  /** Words can be given to the chosen claim if it waits for them. */
  void offer(@Nullable Claim chosen) {
    var mark = new ArticleAction(MARK, messages.text("workbench.mark"), null, false);
    var checks = new ArticleAction(CHECKS, messages.text("workbench.earlier-checks"), null, true);
    waiting =
        chosen == null
                || chosen.placement() == Placement.PLACED
                || chosen.status() == ClaimStatus.DISMISSED
            ? null
            : chosen.id();
    if (chosen == null || waiting == null) {
      text.setActions(List.of(mark, checks));
    } else {
      var place =
          new ArticleAction(
              PLACE, messages.text("workbench.place-here", chosen.number()), null, false);
      text.setActions(List.of(place, mark, checks));
    }
  }

  private void act(ArticleActionEvent event) {
    if (event.getAction().equals(MARK)) {
      mark(event);
    } else if (event.getAction().equals(PLACE)) {
      place(event);
    } else if (event.getAction().equals(CHECKS)) {
      screen.compare(
          event.getParts().stream().map(SelectedPart::exact).collect(Collectors.joining(" … ")));
    }
  }

  private void place(ArticleActionEvent event) {
    var before = waiting == null ? null : seen.get(waiting);
    if (before == null) {
      return;
    }
    var now = claims.adjust(before.id(), before.version(), revision, selection(event.getParts()));
    text.clearSelection();
    screen.changed(now.id());
    notices.done(messages.text("claims.placed-done", now.number()));
  }

  private void mark(ArticleActionEvent event) {
    if (article == null) {
      return;
    }
    var claim = claims.mark(NewClaim.of(article, revision, selection(event.getParts())));
    text.clearSelection();
    screen.marked(claim);
    notices.undoable(
        messages.text("claims.marked-done", claim.number()), () -> takeBack(claim.id()));
  }

  private void takeBack(ClaimId id) {
    var now = claims.get(id);
    if (now.status() != ClaimStatus.OPEN) {
      // Somebody has rated it meanwhile: whether it is a claim is not one person's slip any more.
      notices.refused(messages.text("claims.worked-on"));
      return;
    }
    claims.dismiss(id, now.version(), messages.text("claims.marked-by-mistake"));
    screen.takenBack(id);
  }

  private void adjust(ClaimAdjustEvent event) {
    var before = seen.get(new ClaimId(UUID.fromString(event.getClaim())));
    if (before == null) {
      return;
    }
    try {
      var now = claims.adjust(before.id(), before.version(), revision, selection(event.getParts()));
      screen.changed(now.id());
      notices.undoable(
          messages.text("claims.adjusted-done", now.number()), () -> putBack(before, now));
    } catch (Refusal refusal) {
      text.refuseAdjustment(event.getClaim());
      screen.changed(before.id());
      throw refusal;
    }
  }

  private void putBack(Claim before, Claim now) {
    var parts =
        before.spans().stream()
            .map(span -> new Selection.Part(span.start(), span.end(), span.exact()))
            .toList();
    claims.adjust(now.id(), now.version(), revision, new Selection.ByPosition(parts));
    screen.changed(now.id());
  }

  private static Selection selection(List<SelectedPart> parts) {
    return new Selection.ByPosition(
        parts.stream()
            .map(part -> new Selection.Part(part.start(), part.end(), part.exact()))
            .toList());
  }
}
