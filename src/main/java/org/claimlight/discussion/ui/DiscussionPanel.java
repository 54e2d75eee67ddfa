package org.claimlight.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.Role;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.claimlight.discussion.Comment;
import org.claimlight.discussion.CommentId;
import org.claimlight.discussion.CommentThread;
import org.claimlight.discussion.Discussion;
import org.claimlight.discussion.Mentions;
import org.claimlight.discussion.PastWords;
import org.claimlight.discussion.Subject;
import org.claimlight.evidence.Sources;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Messages;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What is said on a claim, its sources and its verdicts. What is being written stays. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class DiscussionPanel extends Div {

  private final Discussion discussion;
  private final Claims claims;
  private final Sources sources;
  private final Verdicts verdicts;
  private final People people;
  private final Mentions mentions;
  private final Drafts drafts;
  private final Messages messages;
  private final Person me;
  private final EmptyState none;
  private final UnorderedList list = new UnorderedList();
  private final Div beginning = new Div();
  private final Map<CommentId, ThreadCard> cards = new LinkedHashMap<>();
  private final Select<Subject> about = new Select<>();
  private Map<Subject, String> subjects = Map.of();
  private Runnable onChange = () -> {};
  private @Nullable Claim claim;

  DiscussionPanel(
      Discussion discussion,
      Claims claims,
      Sources sources,
      Verdicts verdicts,
      People people,
      Mentions mentions,
      Drafts drafts,
      CurrentPerson current,
      Messages messages) {
    this.discussion = discussion;
    this.claims = claims;
    this.sources = sources;
    this.verdicts = verdicts;
    this.people = people;
    this.mentions = mentions;
    this.drafts = drafts;
    this.messages = messages;
    this.me = current.require();
    addClassName("cl-discussion");
    none =
        new EmptyState(
            messages.text("discussion.none.title"), messages.text("discussion.none.text"));
    about.setLabel(messages.text("discussion.about"));
    about.setItemLabelGenerator(one -> one == null ? "" : subjects.getOrDefault(one, ""));
    add(none, list, beginning);
  }

  /** Called when a person said something here. */
  public void onChange(Runnable listener) {
    onChange = listener;
  }

  /** Turns to a claim. */
  public void open(Claim wanted) {
    claim = wanted;
    cards.clear();
    list.removeAll();
    beginning.removeAll();
    subjects = Map.of();
    if (me.may(Role.REVIEWER)) {
      beginning.add(
          about,
          new CommentForm(
              messages.text("discussion.begin"),
              "comment:" + wanted.id(),
              people.all(),
              drafts,
              messages,
              text -> {
                discussion.begin(wanted.id(), about.getValue(), text);
                onChange.run();
              },
              null));
    }
    refresh(wanted);
  }

  /** Shows what is said by now; what is being written stays. */
  public void refresh(Claim now) {
    claim = now;
    offerSubjects(now);
    var threads = discussion.of(now.id());
    none.setVisible(threads.isEmpty());
    var names = people.byIds(everybodyIn(threads));
    var gone = new HashSet<>(cards.keySet());
    for (var thread : threads) {
      gone.remove(thread.id());
      cards
          .computeIfAbsent(thread.id(), id -> added(now))
          .show(thread, about(thread.subject()), names);
    }
    for (var id : gone) {
      list.remove(Objects.requireNonNull(cards.remove(id)));
    }
  }

  /** How many comments the person has not seen. */
  public int unread() {
    return claim == null
        ? 0
        : discussion.of(claim.id()).stream().mapToInt(CommentThread::unread).sum();
  }

  /** How many threads there are. */
  public int threads() {
    return cards.size();
  }

  /** The person has it before their eyes. */
  public void seen() {
    if (claim != null && unread() > 0) {
      discussion.see(claim.id());
    }
  }

  private ThreadCard added(Claim of) {
    var card = new ThreadCard(messages, new Here(of));
    list.add(card);
    return card;
  }

  private String about(Subject subject) {
    return subject.kind() == Subject.Kind.CLAIM ? "" : subjects.getOrDefault(subject, "");
  }

  private void offerSubjects(Claim now) {
    var offered = new LinkedHashMap<Subject, String>();
    var whole = new Subject(Subject.Kind.CLAIM, now.id().value());
    offered.put(whole, messages.text("discussion.about.claim"));
    var given = verdicts.ofClaim(now.id());
    var names = people.byIds(given.stream().map(Verdict::author).toList());
    for (var verdict : given) {
      var author = names.get(verdict.author());
      offered.put(
          new Subject(Subject.Kind.VERDICT, verdict.id().value()),
          messages.text("discussion.about.verdict", author == null ? "" : author.displayName()));
    }
    for (var source : sources.ofClaim(now.id())) {
      offered.put(
          new Subject(Subject.Kind.SOURCE, source.id().value()),
          messages.text("discussion.about.source", source.name()));
    }
    if (!offered.equals(subjects)) {
      var chosen = about.getValue();
      subjects = offered;
      about.setItems(new ArrayList<>(offered.keySet()));
      about.setValue(chosen != null && offered.containsKey(chosen) ? chosen : whole);
    }
  }

  private static List<PersonId> everybodyIn(List<CommentThread> threads) {
    return threads.stream()
        .flatMap(
            thread ->
                Stream.concat(
                    thread.comments().stream().map(Comment::author),
                    Stream.ofNullable(thread.resolvedBy())))
        .distinct()
        .toList();
  }

  /** What the person here can do with the threads of a claim. */
  private final class Here implements ThreadCard.Deeds {

    private final Claim of;

    private Here(Claim of) {
      this.of = of;
    }

    @Override
    public boolean may() {
      return me.may(Role.REVIEWER);
    }

    @Override
    public boolean isMine(Comment comment) {
      return comment.author().equals(me.id());
    }

    @Override
    public CommentWords words(Comment comment) {
      return new CommentWords(comment.words(), of, claims, mentions, messages);
    }

    @Override
    public List<PastWords> past(Comment comment) {
      return discussion.past(comment.id());
    }

    @Override
    public void reply(CommentThread thread, ThreadCard card) {
      var form =
          form(
              "discussion.your-reply",
              "reply:" + thread.id(),
              card,
              text -> discussion.reply(thread.id(), text));
      form.begin("");
    }

    @Override
    public void edit(Comment comment, ThreadCard card) {
      var form =
          form(
              "discussion.your-words",
              "comment-edit:" + comment.id(),
              card,
              text -> discussion.edit(comment.id(), comment.version(), text));
      form.begin(comment.words());
    }

    @Override
    public void resolve(CommentThread thread, boolean resolved) {
      discussion.resolve(thread.id(), resolved);
      onChange.run();
    }

    private CommentForm form(String label, String subject, ThreadCard card, Consumer<String> send) {
      var form =
          new CommentForm(
              messages.text(label),
              subject,
              people.all(),
              drafts,
              messages,
              text -> {
                send.accept(text);
                card.stopWriting();
                onChange.run();
              },
              card::stopWriting);
      card.write(form);
      return form;
    }
  }
}
