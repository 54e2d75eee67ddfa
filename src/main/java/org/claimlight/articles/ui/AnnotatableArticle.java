package org.claimlight.articles.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * An article to be read, with its claims highlighted, in which words can be selected and claims
 * chosen. All state is kept here and goes to the browser again whenever the component is attached;
 * while it is attached only the changes go. Claims never redraw the text, so a teammate's change
 * moves nothing under the reader.
 */
@Tag("annotatable-article")
@JsModule("./annotatable-article/annotatable-article.ts")
@CssImport("./annotatable-article/annotatable-article.css")
@CssImport("./annotatable-article/highlighting/highlights.css")
@CssImport("./annotatable-article/selection/marking.css")
@CssImport("./annotatable-article/highlighting/claim-card.css")
@CssImport("./annotatable-article/finding/finding.css")
@CssImport("./annotatable-article/minimap/minimap.css")
@CssImport("./annotatable-article/suggesting/suggestions.css")
@Uses(Icon.class)
public class AnnotatableArticle extends Component implements HasSize, HasStyle {

  private final Map<UUID, Highlighted> claims = new LinkedHashMap<>();
  private Set<Integer> hidden = Set.of();
  private List<HighlightSpan> suggested = List.of();
  private @Nullable ArticleText revision;
  private @Nullable String chosen;
  private boolean scrollToChosen;

  /** What the browser has been told, so that only what differs from it goes. */
  private @Nullable Told told;

  private boolean tellsBeforeResponse;

  public AnnotatableArticle(ArticleTexts texts, ReadingTexts reading) {
    getElement().setPropertyBean("texts", texts);
    getElement().setPropertyBean("reading", reading);
  }

  /** Shows another revision; the claims of the one before are gone with it. */
  public void setRevision(ArticleText revision) {
    if (revision.equals(this.revision)) {
      return;
    }
    this.revision = revision;
    claims.clear();
    hidden = Set.of();
    suggested = List.of();
    chosen = null;
    told = null;
    tell();
  }

  /** Shows these claims and no others. */
  public void setClaims(Collection<Highlighted> claims) {
    this.claims.keySet().retainAll(claims.stream().map(Highlighted::id).toList());
    claims.forEach(this::putClaim);
    tell();
  }

  /** Adds a claim, or redraws the one of the same id. */
  public void putClaim(Highlighted claim) {
    if (!claim.equals(claims.get(claim.id()))) {
      claims.put(claim.id(), claim);
      tell();
    }
  }

  public void removeClaim(UUID id) {
    if (claims.remove(id) != null) {
      tell();
    }
  }

  /** Leaves claims out of the drawing, by their numbers, and draws all others. */
  public void hideClaims(Set<Integer> numbers) {
    hidden = Set.copyOf(numbers);
    tell();
  }

  /** Marks sentences faintly that might be claims, and no others. */
  public void suggest(List<HighlightSpan> sentences) {
    suggested = List.copyOf(sentences);
    tell();
  }

  public List<HighlightSpan> suggested() {
    return suggested;
  }

  /**
   * Sets one claim off from the others, or none. The focus stays where it is.
   *
   * @param scroll whether its words are to be brought into view
   */
  public void choose(@Nullable String id, boolean scroll) {
    chosen = id;
    scrollToChosen = id != null && scroll;
    if (told != null) {
      told.choice = false;
    }
    tell();
  }

  /** Answers a {@link ClaimDetailsEvent}. */
  public void describe(String id, ClaimDetails details) {
    send("describe", id, JacksonUtils.beanToJson(details));
  }

  /** Opens the field for finding words in the text. */
  public void find() {
    send("openFind");
  }

  /** Forgets the reader's selection, once what was done with it is done. */
  public void clearSelection() {
    send("clearSelection");
  }

  /**
   * @param text gives the words for a name of {@link MarkingTexts}
   */
  public void setMarkingTexts(UnaryOperator<String> text) {
    getElement().setPropertyMap("marking", MarkingTexts.of(text));
  }

  /** Lets the reader move the ends of the chosen claim's words. */
  public void adjust(String id) {
    send("adjust", id);
  }

  /** Gives a claim the words back that it had before the reader adjusted it. */
  public void refuseAdjustment(String id) {
    send("refuseAdjustment", id);
  }

  /** What can be done with selected words. The first is what the Enter key does. */
  public void setActions(List<ArticleAction> actions) {
    getElement().setPropertyList("actions", actions);
  }

  /** A read-only article is just text and highlights: nothing in it can be selected or chosen. */
  public void setReadOnly(boolean readOnly) {
    getElement().setProperty("readonly", readOnly);
  }

  public boolean isReadOnly() {
    return getElement().getProperty("readonly", false);
  }

  public Registration addActionListener(ComponentEventListener<ArticleActionEvent> listener) {
    return addListener(ArticleActionEvent.class, unlessReadOnly(listener));
  }

  /** The answer goes to {@link #describe}. */
  public Registration addDetailsListener(ComponentEventListener<ClaimDetailsEvent> listener) {
    return addListener(ClaimDetailsEvent.class, listener);
  }

  public Registration addChooseListener(ComponentEventListener<ClaimChooseEvent> listener) {
    return addListener(ClaimChooseEvent.class, unlessReadOnly(listener));
  }

  public Registration addSuggestionListener(
      ComponentEventListener<SuggestionChooseEvent> listener) {
    return addListener(SuggestionChooseEvent.class, unlessReadOnly(listener));
  }

  public Registration addAdjustListener(ComponentEventListener<ClaimAdjustEvent> listener) {
    return addListener(ClaimAdjustEvent.class, unlessReadOnly(listener));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    told = null;
    tellsBeforeResponse = false;
    tell();
  }

  /** Once for all changes of a request, and with the element's own attachment, never twice. */
  private void tell() {
    if (isAttached() && !tellsBeforeResponse) {
      tellsBeforeResponse = true;
      getUI().ifPresent(ui -> ui.beforeClientResponse(this, context -> tellChanges()));
    }
  }

  private void tellChanges() {
    tellsBeforeResponse = false;
    if (revision == null || !isAttached()) {
      return;
    }
    var known = told;
    if (known == null) {
      known = new Told();
      told = known;
      known.choice = chosen == null;
      send("setRevision", JacksonUtils.beanToJson(revision));
    }
    var before = known.claims;
    // By identity: an equal claim never takes the place of the one before.
    var put = claims.values().stream().filter(claim -> before.get(claim.id()) != claim).toList();
    var gone = before.keySet().stream().filter(id -> !claims.containsKey(id)).toList();
    if (!put.isEmpty() || !gone.isEmpty()) {
      send("changeClaims", JacksonUtils.beanToJson(PackedClaims.of(put)), PackedClaims.ids(gone));
      known.claims = new HashMap<>(claims);
    }
    if (!known.hidden.equals(hidden)) {
      send("hideClaims", numbers(hidden, known.hidden), numbers(known.hidden, hidden));
      known.hidden = hidden;
    }
    if (!known.suggested.equals(suggested)) {
      send("suggest", JacksonUtils.listToJson(ends(suggested)));
      known.suggested = suggested;
    }
    if (!known.choice) {
      known.choice = true;
      send("choose", chosen == null ? JacksonUtils.nullNode() : chosen, scrollToChosen);
    }
  }

  private static List<Integer> ends(List<HighlightSpan> spans) {
    return spans.stream().flatMap(span -> Stream.of(span.start(), span.end())).toList();
  }

  private static ArrayNode numbers(Set<Integer> these, Set<Integer> without) {
    return JacksonUtils.listToJson(
        these.stream().filter(number -> !without.contains(number)).sorted().toList());
  }

  /** Calls made while detached would queue up; {@link #onAttach} tells the browser all anyway. */
  private void send(String function, Object... arguments) {
    if (isAttached()) {
      getElement().callJsFunction(function, arguments);
    }
  }

  /** The element is silent by itself; a forged message would not be. */
  private <E extends ComponentEvent<?>> ComponentEventListener<E> unlessReadOnly(
      ComponentEventListener<E> listener) {
    return event -> {
      if (!isReadOnly()) {
        listener.onComponentEvent(event);
      }
    };
  }

  /** The state of the element in the browser. */
  private static final class Told implements Serializable {
    private Map<UUID, Highlighted> claims = Map.of();
    private Set<Integer> hidden = Set.of();
    private List<HighlightSpan> suggested = List.of();
    private boolean choice = true;
  }
}
