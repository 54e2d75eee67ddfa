package org.claimlight.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.People;
import org.claimlight.claims.Claim;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.SourceDetails;
import org.claimlight.evidence.SourceId;
import org.claimlight.evidence.Sources;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.StaleChange;
import org.claimlight.shell.TimeAgo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * The sources of a claim, and the forms to attach and change them. A form that is open stays as it
 * is through every refresh.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CssImport("./evidence/evidence.css")
public class SourcesPanel extends Div {

  private final Sources sources;
  private final People people;
  private final Drafts drafts;
  private final Messages messages;
  private final Notices notices;
  private final UnorderedList list = new UnorderedList();
  private final Div adding = new Div();
  private final EmptyState empty;
  private final Map<SourceId, SourceForm> editing = new HashMap<>();
  private Runnable onChange = () -> {};
  private @Nullable Claim claim;
  private @Nullable SourceForm addForm;

  SourcesPanel(Sources sources, People people, Drafts drafts, Messages messages, Notices notices) {
    this.sources = sources;
    this.people = people;
    this.drafts = drafts;
    this.messages = messages;
    this.notices = notices;
    addClassName("cl-sources");
    empty =
        new EmptyState(messages.text("evidence.none.title"), messages.text("evidence.none.text"));
    add(empty, list, adding);
  }

  /** Called when a person changed the sources here. */
  public void onChange(Runnable listener) {
    onChange = listener;
  }

  /** Turns to a claim. */
  public void open(Claim wanted) {
    editing.clear();
    addForm = null;
    refresh(wanted);
    adding.removeAll();
    if (!wanted.status().isUnderWork()) {
      return;
    }
    if (drafts.find(addSubject(wanted)).isPresent()) {
      openAddForm(wanted);
    } else {
      offerToAdd(wanted);
    }
  }

  /** Shows the sources as they are now; forms stay. */
  public void refresh(Claim now) {
    var before = claim;
    claim = now;
    var all = sources.ofClaim(now.id());
    empty.setVisible(all.isEmpty() && addForm == null);
    list.removeAll();
    for (var source : all) {
      var form = editing.get(source.id());
      list.add(form == null ? card(source, now) : new ListItem(form));
    }
    boolean opened =
        before != null
            && before.id().equals(now.id())
            && before.status().isUnderWork() != now.status().isUnderWork();
    if (opened) {
      adding.removeAll();
      addForm = null;
      if (now.status().isUnderWork()) {
        offerToAdd(now);
      }
    }
  }

  private void offerToAdd(Claim now) {
    adding.removeAll();
    addForm = null;
    adding.add(new Button(messages.text("evidence.add"), click -> openAddForm(now)));
  }

  private void openAddForm(Claim now) {
    adding.removeAll();
    empty.setVisible(false);
    var form =
        new SourceForm(
            addSubject(now),
            null,
            drafts,
            messages,
            details -> {
              var added = sources.add(now.id(), details);
              offerToAdd(now);
              onChange.run();
              notices.undoable(
                  messages.text("evidence.added", added.name()),
                  () -> {
                    sources.remove(added.id(), added.version());
                    onChange.run();
                  });
            },
            () -> {
              offerToAdd(now);
              refresh(now);
            });
    addForm = form;
    adding.add(form);
    form.focus();
  }

  private void edit(Source source, Claim now) {
    var version = new long[] {source.version()};
    var form = new SourceForm[1];
    form[0] =
        new SourceForm(
            "source:" + source.id(),
            source,
            drafts,
            messages,
            details -> save(source, details, version, form[0]),
            () -> {
              editing.remove(source.id());
              refresh(now);
            });
    editing.put(source.id(), form[0]);
    refresh(now);
    form[0].focus();
  }

  private void save(Source source, SourceDetails details, long[] version, SourceForm form) {
    try {
      sources.edit(source.id(), version[0], details);
      editing.remove(source.id());
      onChange.run();
    } catch (StaleChange stale) {
      // The person sees both and saves again on what they saw.
      version[0] = stale.current();
      form.teammateChanged(sources.get(source.id()));
      throw stale;
    }
  }

  private ListItem card(Source source, Claim now) {
    var card = new ListItem();
    card.addClassName("cl-source");
    var stance = new Span(messages.text("evidence.stance." + source.stance().slug()));
    stance.addClassName("cl-tag");
    stance.getElement().setAttribute("data-stance", source.stance().slug());
    var tier = new Span(messages.text("evidence.tier." + source.tier().slug()));
    tier.addClassName("cl-muted");
    var top = new Div(stance, tier);
    top.addClassName("cl-source-top");
    var link = new Anchor(source.url(), source.name(), AnchorTarget.BLANK);
    link.getElement().setAttribute("rel", "noopener noreferrer external");
    link.addClassName("cl-source-title");
    card.add(top, link);
    var origin =
        Stream.of(
                source.publisher(),
                source.domain(),
                source.publishedOn() == null ? null : DATE.format(source.publishedOn()))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    var where = new Paragraph(String.join(" \u00b7 ", origin));
    where.addClassName("cl-muted");
    card.add(where);
    if (!source.quote().isEmpty()) {
      var quote = new Paragraph(source.quote());
      quote.addClassNames("cl-source-quote", "cl-reading");
      quote.getElement().setAttribute("dir", "auto");
      card.add(quote);
    }
    card.add(foot(source, now));
    return card;
  }

  private Div foot(Source source, Claim now) {
    var by = people.get(source.addedBy());
    var foot =
        new Div(
            new Face(by.displayName(), by.id().value()),
            new Span(by.displayName()),
            new TimeAgo(source.addedAt()));
    foot.addClassName("cl-source-foot");
    if (now.status().isUnderWork()) {
      foot.add(
          tertiary("evidence.edit", source, () -> edit(source, now)),
          tertiary(
              "evidence.remove",
              source,
              () -> {
                sources.remove(source.id(), source.version());
                onChange.run();
                notices.undoable(
                    messages.text("evidence.removed", source.name()),
                    () -> {
                      sources.add(now.id(), SourceDetails.of(source));
                      onChange.run();
                    });
              }));
    }
    return foot;
  }

  private Button tertiary(String key, Source source, Runnable deed) {
    var button = new Button(messages.text(key), click -> deed.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(messages.text(key + ".label", source.name()));
    return button;
  }

  private static String addSubject(Claim claim) {
    return "source-of:" + claim.id();
  }

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.UK);
}
