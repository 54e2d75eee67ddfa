package org.claimlight.verdicts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.ui.FormDraft;
import org.claimlight.accounts.ui.Hold;
import org.claimlight.claims.Claim;
import org.claimlight.evidence.Source;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.claimlight.verdicts.Confidence;
import org.claimlight.verdicts.DeskRules;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.VerdictDetails;
import org.jspecify.annotations.Nullable;

/** Says how one rates a claim, and why. Kept as a draft while it is typed. */
final class VerdictForm extends Div {

  private final Messages messages;
  private final RadioButtonGroup<Rating> rating = new RadioButtonGroup<>();
  private final TextArea rationale;
  private final RadioButtonGroup<Confidence> confidence = new RadioButtonGroup<>();
  private final CheckboxGroup<Source> sources = new CheckboxGroup<>();
  private final Paragraph noSource;
  private final Paragraph warning = new Paragraph();
  private final Fields fields = new Fields();
  private final FormDraft draft;
  private final Hold hold;
  private final Button cancel;
  private final boolean first;
  private List<Source> offered = List.of();

  /** A source that was chosen here was taken away, and nobody has pressed the button since. */
  private boolean hasLostSource;

  /** What it was filled with; null when everything in it was typed. */
  private @Nullable VerdictDetails filled;

  /**
   * @param subject under which the draft is kept
   * @param claim what is rated
   * @param mine the verdict to change; null for a first one
   * @param onSubmit takes what is said, or refuses it
   * @param onGivenUp goes back to where there is no form; gets the draft that was discarded
   */
  VerdictForm(
      String subject,
      Claim claim,
      @Nullable Verdict mine,
      DeskRules rules,
      List<Source> attached,
      Drafts drafts,
      Messages messages,
      Consumer<VerdictDetails> onSubmit,
      Consumer<Optional<String>> onGivenUp) {
    this.messages = messages;
    this.first = mine == null;
    addClassNames("cl-form", "cl-verdict-form");
    rating.setLabel(messages.text("verdicts.rating"));
    rating.setItems(
        rules.scale().stream()
            .filter(
                one ->
                    rules.offered(claim).contains(one)
                        || (mine != null && mine.rating().equals(one.id())))
            .toList());
    rating.setRenderer(new ComponentRenderer<>(RatingTag::new));
    rating.setItemLabelGenerator(Rating::label);
    rating.addClassName("cl-rating-choice");
    rating.setManualValidation(true);
    rationale = new TextArea(messages.text("verdicts.rationale"));
    rationale.setHelperText(messages.text("verdicts.rationale.help"));
    rationale.setWidthFull();
    rationale.setMinRows(4);
    rationale.setValueChangeMode(ValueChangeMode.LAZY);
    rationale.setManualValidation(true);
    confidence.setLabel(messages.text("verdicts.confidence"));
    confidence.addClassName("cl-inline");
    confidence.setItems(Confidence.values());
    confidence.setItemLabelGenerator(one -> messages.text("verdicts.confidence." + one.slug()));
    sources.setLabel(messages.text("verdicts.rests-on"));
    sources.setItemLabelGenerator(Source::name);
    sources.setManualValidation(true);
    noSource = new Paragraph(messages.text("verdicts.no-source-yet"));
    noSource.addClassName("cl-warning");
    warning.addClassName("cl-warning");
    warning.getElement().setAttribute("role", "alert");
    warning.setVisible(false);
    fields.add("rating", rating).add("rationale", rationale).add("sources", sources);
    offer(attached);
    if (mine != null) {
      rating.setValue(rules.rating(mine.rating()));
      rationale.setValue(mine.rationale());
      confidence.setValue(mine.confidence());
      sources.setValue(
          attached.stream()
              .filter(source -> mine.sources().contains(source.id()))
              .collect(Collectors.toSet()));
    }
    draft =
        new FormDraft(drafts, subject)
            .field("rating", rating, Rating::id, rules::rating)
            .field("rationale", rationale)
            .field("confidence", confidence, Confidence::name, Confidence::valueOf)
            .field("sources", sources, VerdictForm::joined, this::split);
    sources.addValueChangeListener(change -> noteSources());
    noteSources();
    var submit =
        new Button(
            messages.text(mine == null ? "verdicts.submit" : "verdicts.change"),
            click -> submit(onSubmit));
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    Shortcuts.addShortcutListener(this, () -> submit(onSubmit), Key.ENTER, KeyModifier.CONTROL)
        .listenOn(this);
    cancel =
        new Button(
            messages.text("verdicts.cancel"),
            click -> {
              var given = drafts.find(subject);
              draft.discard();
              onGivenUp.accept(given);
            });
    hold = new Hold(messages, submit);
    hold(null);
    var buttons = new Div(submit, cancel);
    buttons.addClassName("cl-form-buttons");
    add(
        new H3(messages.text(mine == null ? "verdicts.your-verdict" : "verdicts.change-yours")),
        rating,
        rationale,
        confidence,
        sources,
        noSource,
        warning,
        hold,
        buttons);
  }

  /** Shows what teammates ask to be changed. */
  void ask(List<String> asked) {
    if (!asked.isEmpty()) {
      var list = new UnorderedList();
      list.addClassName("cl-asked");
      asked.forEach(words -> list.add(new ListItem(words)));
      addComponentAtIndex(1, list);
    }
  }

  /** Begins with what somebody found out before; it is kept like what is typed. */
  void fill(VerdictDetails draft) {
    rating
        .getListDataView()
        .getItems()
        .filter(one -> one.id().equals(draft.rating()))
        .findFirst()
        .ifPresent(rating::setValue);
    rationale.setValue(Objects.requireNonNullElse(draft.rationale(), ""));
    confidence.setValue(draft.confidence());
    sources.setValue(
        offered.stream()
            .filter(source -> draft.sources().contains(source.id()))
            .collect(Collectors.toSet()));
    this.draft.keep();
    offerToGiveUp();
    filled = said();
  }

  /**
   * Takes back what it was filled with, unless that has been changed since.
   *
   * @return whether it did
   */
  boolean empty() {
    if (filled == null || !isSame(filled, said())) {
      return false;
    }
    draft.discard();
    return true;
  }

  private static boolean isSame(VerdictDetails one, VerdictDetails other) {
    return Objects.equals(one.rating(), other.rating())
        && Objects.equals(one.rationale(), other.rationale())
        && one.confidence() == other.confidence()
        && Set.copyOf(one.sources()).equals(Set.copyOf(other.sources()));
  }

  private VerdictDetails said() {
    return new VerdictDetails(
        rating.getValue() == null ? null : rating.getValue().id(),
        rationale.getValue(),
        confidence.getValue(),
        sources.getValue().stream().map(Source::id).toList());
  }

  /** Tells whoever is typing that what they rate has changed. */
  void warn(String words) {
    warning.setText(words);
    warning.setVisible(true);
  }

  /** Called whenever something is typed here. */
  void onTyped(Runnable listener) {
    draft.onTyped(
        () -> {
          offerToGiveUp();
          listener.run();
        });
  }

  /** Whether something is typed that would be missed. */
  boolean isKept() {
    return draft.isKept();
  }

  /**
   * @param reason why it cannot be sent for now; null when it can
   */
  void hold(@Nullable String reason) {
    hold.because(reason);
    offerToGiveUp();
  }

  /** A first verdict of which nothing is typed yet has nothing to give up. */
  private void offerToGiveUp() {
    boolean kept = isKept();
    cancel.setVisible(kept || !first);
    cancel.setText(messages.text(kept ? "verdicts.discard" : "verdicts.cancel"));
  }

  /** Offers the sources as they are now; what is chosen stays chosen. */
  void offer(List<Source> attached) {
    if (attached.equals(offered)) {
      return;
    }
    var chosen = sources.getValue().stream().map(Source::id).collect(Collectors.toSet());
    var left = attached.stream().map(Source::id).toList();
    var lost = sources.getValue().stream().filter(source -> !left.contains(source.id())).toList();
    if (!lost.isEmpty()) {
      hasLostSource = true;
      warn(
          messages.text(
              "verdicts.source-lost",
              lost.stream().map(Source::name).collect(Collectors.joining("”, “"))));
    }
    offered = attached;
    sources.setItems(attached);
    sources.setValue(
        attached.stream()
            .filter(source -> chosen.contains(source.id()))
            .collect(Collectors.toSet()));
    sources.setVisible(!attached.isEmpty());
    noteSources();
  }

  private void noteSources() {
    noSource.setVisible(sources.getValue().isEmpty());
  }

  private void submit(Consumer<VerdictDetails> onSubmit) {
    fields.clear();
    if (hasLostSource) {
      // Pressed, perhaps, before the warning could be read.
      hasLostSource = false;
      warning.scrollIntoView();
      return;
    }
    try {
      onSubmit.accept(said());
      draft.discard();
    } catch (Refusal refusal) {
      if (!fields.show(refusal, messages)) {
        throw refusal;
      }
    }
  }

  private static String joined(Set<Source> chosen) {
    return chosen.stream().map(source -> source.id().toString()).collect(Collectors.joining(","));
  }

  private Set<Source> split(String joined) {
    var ids = Arrays.asList(joined.split(","));
    return offered.stream()
        .filter(source -> ids.contains(source.id().toString()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
