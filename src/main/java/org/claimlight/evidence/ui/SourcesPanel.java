package org.claimlight.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.People;
import org.claimlight.claims.Claim;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.SourceDetails;
import org.claimlight.evidence.SourceId;
import org.claimlight.evidence.Sources;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.StaleChange;
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
  private final Map<SourceId, Editing> editing = new LinkedHashMap<>();
  private Runnable onChange = () -> {};
  private @Nullable Claim claim;
  private @Nullable SourceForm addForm;

  /** A form in the place of its source. */
  private record Editing(SourceForm form, ListItem place) {}

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
    if (drafts.find(addSubject(wanted)).isPresent()) {
      openAddForm(wanted);
    } else if (wanted.status().isUnderWork()) {
      offerToAdd(wanted);
    }
  }

  /** Shows the sources as they are now; forms stay. */
  public void refresh(Claim now) {
    var before = claim;
    claim = now;
    var all = sources.ofClaim(now.id());
    empty.setVisible(all.isEmpty() && addForm == null && editing.isEmpty());
    list(all, now);
    boolean opened =
        before != null
            && before.id().equals(now.id())
            && before.status().isUnderWork() != now.status().isUnderWork();
    if (addForm != null && (now.status().isUnderWork() || addForm.isKept())) {
      addForm.hold(whyNot(now));
    } else if (opened) {
      adding.removeAll();
      addForm = null;
      if (now.status().isUnderWork()) {
        offerToAdd(now);
      }
    }
  }

  /** A form is never moved, which would take the focus out of it; the others come around it. */
  private void list(List<Source> all, Claim now) {
    var attached = all.stream().map(Source::id).toList();
    editing.entrySet().removeIf(one -> !isOfUse(one.getKey(), one.getValue(), attached, now));
    var forms = editing.values().stream().map(Editing::place).toList();
    list.getChildren().filter(item -> !forms.contains(item)).toList().forEach(list::remove);
    int at = 0;
    for (var source : all) {
      var open = editing.get(source.id());
      if (open == null) {
        list.addComponentAtIndex(at, card(source, now));
        at++;
      } else {
        at = list.indexOf(open.place()) + 1;
      }
    }
  }

  private boolean isOfUse(SourceId id, Editing open, List<SourceId> attached, Claim now) {
    boolean removed = !attached.contains(id);
    if (!open.form().isKept() && (removed || !now.status().isUnderWork())) {
      return false;
    }
    open.form().hold(removed ? messages.text("evidence.removed-meanwhile") : whyNot(now));
    return true;
  }

  /** Why the sources cannot be changed now; null when they can. */
  private @Nullable String whyNot(Claim now) {
    return now.status().isUnderWork()
        ? null
        : messages.text("claims.not-while-" + now.status().slug());
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
              addForm = null;
              adding.removeAll();
              if (current(now).status().isUnderWork()) {
                offerToAdd(now);
              }
              refresh(current(now));
            });
    addForm = form;
    form.hold(whyNot(now));
    adding.add(form);
    form.focus();
  }

  private Claim current(Claim opened) {
    return claim != null && claim.id().equals(opened.id()) ? claim : opened;
  }

  private void edit(Source source, Claim now, ListItem card) {
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
              refresh(current(now));
            });
    var place = new ListItem(form[0]);
    editing.put(source.id(), new Editing(form[0], place));
    list.replace(card, place);
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
    var card = new SourceCard(source, people.get(source.addedBy()), messages);
    if (now.status().isUnderWork()) {
      card.offer("evidence.edit", () -> edit(source, now, card));
      card.offer("evidence.remove", () -> remove(source, now));
    }
    return card;
  }

  private void remove(Source source, Claim now) {
    sources.remove(source.id(), source.version());
    onChange.run();
    notices.undoable(
        messages.text("evidence.removed", source.name()),
        () -> {
          sources.add(now.id(), SourceDetails.of(source));
          onChange.run();
        });
  }

  private static String addSubject(Claim claim) {
    return "source-of:" + claim.id();
  }
}
