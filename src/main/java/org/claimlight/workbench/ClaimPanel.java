package org.claimlight.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.claimlight.accounts.Person;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.ui.ClaimCard;
import org.claimlight.claims.ui.ClaimWordsPanel;
import org.claimlight.claims.ui.HistoryPanel;
import org.claimlight.claims.ui.PlacementPanel;
import org.claimlight.claims.ui.StatusTag;
import org.claimlight.discussion.ui.DiscussionPanel;
import org.claimlight.evidence.Sources;
import org.claimlight.evidence.ui.SourcesPanel;
import org.claimlight.matching.ui.EarlierChecksPanel;
import org.claimlight.shell.Messages;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Rules;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.Verdicts;
import org.claimlight.verdicts.ui.VerdictsPanel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Everything about the chosen claim. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ClaimPanel extends Div {

  private final PlacementPanel placement;
  private final ClaimWordsPanel words;
  private final VerdictsPanel verdictsPanel;
  private final SourcesPanel sourcesPanel;
  private final DiscussionPanel discussionPanel;
  private final EarlierChecksPanel earlierPanel;
  private final HistoryPanel historyPanel;
  private final Verdicts verdicts;
  private final Sources sources;
  private final Rules rules;
  private final Messages messages;
  private final H2 title = new H2();
  private final Div tags = new Div();
  private final Span verdictCount = new Span();
  private final Span sourceCount = new Span();
  private final Span talkCount = new Span();
  private final Span earlierCount = new Span();
  private final TabSheet tabs = new TabSheet();
  private final Div body = new Div();
  private final Paragraph writers = new Paragraph();
  private @Nullable Claim shown;
  private Runnable onClose = () -> {};
  private Runnable onPrevious = () -> {};
  private Runnable onNext = () -> {};

  ClaimPanel(
      PlacementPanel placement,
      ClaimWordsPanel words,
      VerdictsPanel verdictsPanel,
      SourcesPanel sourcesPanel,
      DiscussionPanel discussionPanel,
      EarlierChecksPanel earlierPanel,
      HistoryPanel historyPanel,
      Verdicts verdicts,
      Sources sources,
      Rules rules,
      Messages messages) {
    this.placement = placement;
    this.words = words;
    this.verdictsPanel = verdictsPanel;
    this.sourcesPanel = sourcesPanel;
    this.discussionPanel = discussionPanel;
    this.earlierPanel = earlierPanel;
    this.historyPanel = historyPanel;
    this.verdicts = verdicts;
    this.sources = sources;
    this.rules = rules;
    this.messages = messages;
    addClassName("cl-panel");
    getElement().setAttribute("role", "region");
    tags.addClassName("cl-panel-tags");
    title.setId("claim-panel-title");
    getElement().setAttribute("aria-labelledby", "claim-panel-title");
    var rating = tabs.add(labelled("workbench.tab.verdicts", verdictCount), verdictsPanel);
    tabs.add(labelled("workbench.tab.sources", sourceCount), sourcesPanel);
    var talk = tabs.add(labelled("workbench.tab.discussion", talkCount), discussionPanel);
    tabs.addSelectedChangeListener(
        change -> {
          if (change.getSelectedTab() == talk) {
            discussionPanel.seen();
          }
        });
    tabs.add(labelled("matching.tab", earlierCount), earlierPanel);
    earlierPanel.onCount(count -> earlierCount.setText(String.valueOf(count)));
    earlierPanel.onDraft(
        new EarlierChecksPanel.Drafting() {
          @Override
          public boolean begin(Claim claim, VerdictDetails draft) {
            boolean begun = verdictsPanel.begin(claim, draft);
            tabs.setSelectedTab(rating);
            return begun;
          }

          @Override
          public boolean takeBack(Claim claim) {
            return verdictsPanel.takeBack(claim);
          }
        });
    tabs.add(messages.text("workbench.tab.history"), historyPanel);
    // The list of tabs scrolls in a part with a tabindex, which a list of tabs must not hold:
    // screen readers would count it.
    tabs.addAttachListener(
        attached ->
            tabs.getElement()
                .executeJs(
                    """
                    const list = this.querySelector('vaadin-tabs');
                    Promise.resolve(list.updateComplete)
                      .then(() => list.shadowRoot.querySelector('[tabindex]')?.removeAttribute('tabindex'));
                    """));
    body.addClassName("cl-panel-body");
    writers.addClassNames("cl-writers", "cl-muted");
    writers.getElement().setAttribute("role", "status");
    body.add(writers, earlierPanel.correction(), placement, words, tabs);
    add(head(), body);
  }

  void onChange(Runnable listener) {
    placement.onChange(listener);
    words.onChange(listener);
    verdictsPanel.onChange(listener);
    sourcesPanel.onChange(listener);
    discussionPanel.onChange(listener);
    earlierPanel.onChange(listener);
  }

  /** Called when a person wants to move the ends of the claim's words. */
  void onAdjust(Runnable listener) {
    words.onAdjust(listener);
  }

  void onWriting(Consumer<Boolean> listener) {
    verdictsPanel.onWriting(listener);
  }

  /**
   * @param people who are writing a verdict on the claim
   */
  void writers(Collection<Person> people) {
    writers.setText(
        people.isEmpty()
            ? ""
            : messages.text(
                "workbench.writing",
                people.stream().map(Person::displayName).sorted().collect(Collectors.joining(", ")),
                people.size()));
  }

  void onClose(Runnable listener) {
    onClose = listener;
  }

  void onStep(Runnable previous, Runnable next) {
    onPrevious = previous;
    onNext = next;
  }

  /** Turns to a claim. */
  void open(ClaimCard card) {
    head(card);
    words.open(card.claim());
    verdictsPanel.open(card.claim());
    sourcesPanel.open(card.claim());
    discussionPanel.open(card.claim());
    rest(card.claim());
    body.getElement().executeJs("this.scrollTop = 0");
  }

  /** Shows the claim as it is now; whatever is being typed stays. */
  void refresh(ClaimCard card) {
    head(card);
    words.refresh(card.claim());
    verdictsPanel.refresh(card.claim());
    sourcesPanel.refresh(card.claim());
    discussionPanel.refresh(card.claim());
    rest(card.claim());
  }

  /** Opens the form for the claim's words, as after marking. */
  void restate(Claim claim) {
    words.edit(claim);
  }

  private void rest(Claim claim) {
    shown = claim;
    earlierPanel.show(claim);
    placement.show(claim);
    verdictCount.setText(String.valueOf(verdicts.ofClaim(claim.id()).size()));
    sourceCount.setText(String.valueOf(sources.ofClaim(claim.id()).size()));
    int unread = discussionPanel.unread();
    talkCount.setText(String.valueOf(unread == 0 ? discussionPanel.threads() : unread));
    talkCount.setClassName("cl-unread", unread > 0);
    talkCount
        .getElement()
        .setAttribute("title", unread == 0 ? "" : messages.text("discussion.unread", unread));
    var labels =
        rules.current().scale().stream().collect(Collectors.toMap(Rating::id, Rating::label));
    for (var status : ClaimStatus.values()) {
      labels.put(status.slug(), messages.text("claims.status." + status.slug()));
    }
    historyPanel.show(claim.id(), labels);
  }

  private void head(ClaimCard card) {
    title.setText(messages.text("claims.number", card.claim().number()));
    tags.removeAll();
    tags.add(new StatusTag(card.claim().status(), messages));
    if (card.rating() != null && card.tone() != null) {
      var rating = new Span(card.rating());
      rating.addClassName("cl-tag");
      rating.getElement().setAttribute("data-tone", card.tone());
      tags.add(rating);
    }
  }

  private Div head() {
    var head =
        new Div(
            title,
            tags,
            step("\u2191", "workbench.previous", () -> onPrevious.run()),
            step("\u2193", "workbench.next", () -> onNext.run()),
            step("\u2715", "workbench.close", () -> onClose.run()));
    head.addClassName("cl-panel-head");
    return head;
  }

  private Button step(String sign, String key, Runnable deed) {
    var button = new Button(sign, click -> deed.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(messages.text(key));
    button.setTooltipText(messages.text(key));
    return button;
  }

  private Component labelled(String key, Span count) {
    count.addClassName("cl-count");
    return new Span(new Span(messages.text(key)), count);
  }
}
