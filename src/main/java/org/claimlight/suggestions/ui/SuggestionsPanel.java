package org.claimlight.suggestions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Role;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.ui.AnnotatableArticle;
import org.claimlight.articles.ui.HighlightSpan;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimDismissed;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimMarked;
import org.claimlight.claims.ClaimPlaced;
import org.claimlight.claims.ClaimReopened;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;
import org.claimlight.suggestions.Evaluations;
import org.claimlight.suggestions.Suggested;
import org.claimlight.suggestions.Suggestion;
import org.claimlight.suggestions.SuggestionId;
import org.claimlight.suggestions.SuggestionRejected;
import org.claimlight.suggestions.SuggestionRestored;
import org.claimlight.suggestions.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * Sentences of an article that are worth checking: marked in the text and listed beside it, once
 * somebody asks. What is listed stays in its place while it is being worked through; what a
 * teammate decides goes from it, and nothing comes unasked.
 */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CssImport("./styles/suggestions.css")
public class SuggestionsPanel extends Div {

  private static final int MORE = 10;

  private final Suggestions suggestions;
  private final Evaluations evaluations;
  private final Messages messages;
  private final Notices notices;
  private final boolean mayDecide;
  private final Button tool;
  private final H2 heading = new H2();
  private final Paragraph keys = new Paragraph();
  private final SuggestionList list;
  private final Div nothing = new Div();
  private final Button more;
  private final RejectedSuggestions rejected;
  private final Set<SuggestionId> listed = new HashSet<>();
  private @Nullable AnnotatableArticle text;
  private @Nullable ArticleId article;
  private @Nullable SuggestionId lastDecided;
  private int revision;
  private Consumer<Claim> onAccepted = claim -> {};
  private Consumer<ClaimId> onTakenBack = claim -> {};
  private Runnable onAsked = () -> {};

  SuggestionsPanel(
      Suggestions suggestions,
      Evaluations evaluations,
      CurrentPerson current,
      Messages messages,
      Notices notices) {
    this.suggestions = suggestions;
    this.evaluations = evaluations;
    this.messages = messages;
    this.notices = notices;
    this.mayDecide = current.require().may(Role.REVIEWER);
    addClassName("cl-suggestions");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", messages.text("suggestions.title"));
    tool = new Button(messages.text("suggestions.tool"), click -> toggle());
    tool.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    tool.setTooltipText(messages.text("suggestions.tool.help"));
    list = new SuggestionList(messages);
    list.onTakeBack(this::takeLastBack);
    more = new Button(messages.text("suggestions.more"), click -> listMore());
    more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    more.getElement().setAttribute("data-rest", true);
    rejected = new RejectedSuggestions(messages, mayDecide, this::takeBack);
    var hide = new Button(messages.text("suggestions.hide"), click -> toggle());
    hide.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var head = new Div(heading, hide);
    head.addClassName("cl-suggestions-head");
    keys.setText(messages.text("suggestions.keys"));
    keys.addClassNames("cl-suggestions-keys", "cl-muted");
    add(head, keys, nothing, list, more, rejected);
    setVisible(false);
  }

  /** What asks for suggestions, to stand among the article's tools. */
  public Component tool() {
    return tool;
  }

  /** Where they are marked. */
  public void in(AnnotatableArticle article) {
    text = article;
    article.addSuggestionListener(
        event -> {
          onAsked.run();
          list.turnTo(event.getStart());
        });
  }

  public void onAccepted(Consumer<Claim> listener) {
    onAccepted = listener;
  }

  /** Of an accepted suggestion that was taken back: its claim, which is dismissed. */
  public void onTakenBack(Consumer<ClaimId> listener) {
    onTakenBack = listener;
  }

  /** When somebody wants to see the list. */
  public void onAsked(Runnable listener) {
    onAsked = listener;
  }

  /**
   * Turns to an article; shows its suggestions only where the desk wants them unasked and the
   * person has not hidden them.
   *
   * @param revision the number of the one that is read
   */
  public void show(ArticleId article, int revision) {
    this.article = article;
    this.revision = revision;
    lastDecided = null;
    setVisible(evaluations.isByDefault() && !HiddenSuggestions.ofSession().in(article));
    start();
  }

  /** Somebody did something to the article. */
  public void happened(ArticleActivity activity) {
    boolean decides =
        switch (activity) {
          case ClaimMarked _, ClaimDismissed _, ClaimReopened _, ClaimPlaced _ -> true;
          case SuggestionRejected _, SuggestionRestored _ -> true;
          default -> false;
        };
    if (decides) {
      refresh();
    }
  }

  private void toggle() {
    setVisible(!isVisible());
    if (article != null) {
      HiddenSuggestions.ofSession().set(article, !isVisible());
    }
    start();
    if (isVisible()) {
      onAsked.run();
      list.begin();
    } else {
      tool.focus();
    }
  }

  private void start() {
    tool.getElement().setAttribute("aria-pressed", String.valueOf(isVisible()));
    listed.clear();
    if (!isVisible() || article == null) {
      list.show(List.of(), new Deciding(), mayDecide);
      mark(List.of());
      return;
    }
    var found = suggestions.of(article, Suggestions.MOST);
    found.open().stream().limit(found.few()).forEach(one -> listed.add(one.id()));
    refresh(found);
  }

  private void listMore() {
    if (article == null) {
      return;
    }
    var found = suggestions.of(article, Suggestions.MOST);
    var added =
        found.open().stream().filter(one -> !listed.contains(one.id())).limit(MORE).toList();
    added.forEach(one -> listed.add(one.id()));
    refresh(found);
    if (!added.isEmpty()) {
      list.turnTo(added.getFirst().start());
    }
  }

  private void refresh() {
    if (isVisible() && article != null) {
      refresh(suggestions.of(article, Suggestions.MOST));
    }
  }

  private void refresh(Suggested found) {
    boolean sameText = found.revision() == revision;
    var open = sameText ? found.open() : List.<Suggestion>of();
    var shown = open.stream().filter(one -> listed.contains(one.id())).toList();
    list.show(shown, new Deciding(), mayDecide);
    list.setVisible(!shown.isEmpty());
    keys.setVisible(mayDecide && !shown.isEmpty());
    heading.setText(messages.text("suggestions.heading", shown.size()));
    more.setVisible(open.size() > shown.size());
    nothing.removeAll();
    nothing.setVisible(shown.isEmpty());
    if (shown.isEmpty()) {
      nothing.add(none(sameText, open.isEmpty()));
    }
    rejected.show(sameText ? found.rejected() : List.of());
    mark(shown);
  }

  private EmptyState none(boolean sameText, boolean nothingLeft) {
    String what =
        !sameText ? "other-text" : nothingLeft ? "nothing" : listed.isEmpty() ? "none" : "done";
    return new EmptyState(
        messages.text("suggestions." + what + ".title"),
        messages.text("suggestions." + what + ".text"));
  }

  private void mark(List<Suggestion> shown) {
    if (text != null) {
      text.suggest(shown.stream().map(one -> new HighlightSpan(one.start(), one.end())).toList());
    }
  }

  private void takeLastBack() {
    if (lastDecided != null) {
      takeBack(lastDecided);
    }
  }

  private void takeBack(SuggestionId id) {
    if (article == null) {
      return;
    }
    lastDecided = null;
    var dismissed = suggestions.takeBack(article, id);
    listed.add(id);
    refresh();
    dismissed.ifPresent(onTakenBack);
    list.refocus();
    notices.done(messages.text("suggestions.taken-back"));
  }

  /** What a person decides here. A teammate may have been quicker: then the list is out of date. */
  private final class Deciding implements SuggestionRow.Decide {

    @Override
    public void accept(Suggestion suggestion) {
      decide(
          suggestion,
          in -> {
            var claim = suggestions.accept(in, suggestion.id());
            refresh();
            onAccepted.accept(claim);
            return messages.text("suggestions.accepted", claim.number());
          });
    }

    @Override
    public void reject(Suggestion suggestion) {
      decide(
          suggestion,
          in -> {
            suggestions.reject(in, suggestion.id());
            refresh();
            return messages.text("suggestions.rejected-done");
          });
    }

    private void decide(Suggestion suggestion, Function<ArticleId, String> deed) {
      if (article == null) {
        return;
      }
      try {
        var done = deed.apply(article);
        lastDecided = suggestion.id();
        list.refocus();
        notices.undoable(done, () -> takeBack(suggestion.id()));
      } catch (Refusal refusal) {
        refresh();
        throw refusal;
      }
    }
  }
}
