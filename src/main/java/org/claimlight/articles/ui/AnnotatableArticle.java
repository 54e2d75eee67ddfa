package org.claimlight.articles.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
@Uses(Icon.class)
public class AnnotatableArticle extends Component implements HasSize, HasStyle {

  private final Map<String, Highlighted> claims = new LinkedHashMap<>();
  private @Nullable ArticleText revision;
  private @Nullable String chosen;
  private boolean scrollToChosen;

  public AnnotatableArticle(ArticleTexts texts) {
    getElement().setPropertyBean("texts", texts);
  }

  /** Shows another revision; the claims of the one before are gone with it. */
  public void setRevision(ArticleText revision) {
    if (revision.equals(this.revision)) {
      return;
    }
    this.revision = revision;
    claims.clear();
    chosen = null;
    send("setRevision", JacksonUtils.beanToJson(revision));
  }

  /** Replaces all claims. */
  public void setClaims(Collection<Highlighted> claims) {
    this.claims.clear();
    claims.forEach(claim -> this.claims.put(claim.id(), claim));
    send("setClaims", JacksonUtils.listToJson(List.copyOf(this.claims.values())));
  }

  /** Adds a claim, or redraws the one of the same id. */
  public void putClaim(Highlighted claim) {
    if (!claim.equals(claims.put(claim.id(), claim))) {
      send("putClaim", JacksonUtils.beanToJson(claim));
    }
  }

  public void removeClaim(String id) {
    if (claims.remove(id) != null) {
      send("removeClaim", id);
    }
  }

  /**
   * Sets one claim off from the others, or none. The focus stays where it is.
   *
   * @param scroll whether its words are to be brought into view
   */
  public void choose(@Nullable String id, boolean scroll) {
    chosen = id;
    scrollToChosen = scroll;
    if (id == null) {
      send("choose", JacksonUtils.nullNode(), false);
    } else {
      send("choose", id, scroll);
    }
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

  /** Puts a caret into the text, for marking by the keyboard alone. */
  public void startCaret() {
    send("startCaret");
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

  public Registration addActionListener(ComponentEventListener<ActionEvent> listener) {
    return addListener(ActionEvent.class, unlessReadOnly(listener));
  }

  public Registration addChooseListener(ComponentEventListener<ChooseEvent> listener) {
    return addListener(ChooseEvent.class, unlessReadOnly(listener));
  }

  public Registration addAdjustListener(ComponentEventListener<AdjustEvent> listener) {
    return addListener(AdjustEvent.class, unlessReadOnly(listener));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (revision != null) {
      send("setRevision", JacksonUtils.beanToJson(revision));
      send("setClaims", JacksonUtils.listToJson(List.copyOf(claims.values())));
      if (chosen != null) {
        send("choose", chosen, scrollToChosen);
      }
    }
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

  /** Somebody did something with selected words. */
  @DomEvent("article-action")
  public static class ActionEvent extends ComponentEvent<AnnotatableArticle> {

    private final String action;
    private final List<SelectedPart> parts;

    public ActionEvent(
        AnnotatableArticle source,
        boolean fromClient,
        @EventData("event.detail.action") String action,
        @EventData("event.detail.parts") SelectedPart[] parts) {
      super(source, fromClient);
      this.action = action;
      this.parts = List.of(parts);
    }

    /** The action's id. */
    public String getAction() {
      return action;
    }

    /** One or more, in the order of the text. */
    public List<SelectedPart> getParts() {
      return parts;
    }
  }

  /** Somebody gave a claim other words; the browser draws them already. */
  @DomEvent("claim-adjust")
  public static class AdjustEvent extends ComponentEvent<AnnotatableArticle> {

    private final String claim;
    private final List<SelectedPart> parts;

    public AdjustEvent(
        AnnotatableArticle source,
        boolean fromClient,
        @EventData("event.detail.id") String claim,
        @EventData("event.detail.parts") SelectedPart[] parts) {
      super(source, fromClient);
      this.claim = claim;
      this.parts = List.of(parts);
    }

    /** The claim's id. */
    public String getClaim() {
      return claim;
    }

    /** All of its words from now on: one part or more, in the order of the text. */
    public List<SelectedPart> getParts() {
      return parts;
    }
  }

  /** Somebody chose a claim in the text. */
  @DomEvent("claim-choose")
  public static class ChooseEvent extends ComponentEvent<AnnotatableArticle> {

    private final String claim;

    public ChooseEvent(
        AnnotatableArticle source, boolean fromClient, @EventData("event.detail.id") String claim) {
      super(source, fromClient);
      this.claim = claim;
    }

    /** The claim's id. */
    public String getClaim() {
      return claim;
    }
  }
}
