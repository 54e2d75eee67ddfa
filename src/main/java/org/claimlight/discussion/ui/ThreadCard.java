package org.claimlight.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.discussion.Comment;
import org.claimlight.discussion.CommentThread;
import org.claimlight.discussion.PastWords;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;

/** A thread: its comments, and below them whatever is being written, which outlives a refresh. */
final class ThreadCard extends ListItem {

  /** What a person can do with a thread, and how its words are shown. */
  interface Deeds {

    boolean may();

    boolean isMine(Comment comment);

    CommentWords words(Comment comment);

    List<PastWords> past(Comment comment);

    void reply(CommentThread thread, ThreadCard card);

    void edit(Comment comment, ThreadCard card);

    void resolve(CommentThread thread, boolean resolved);
  }

  private final Messages messages;
  private final Deeds deeds;
  private final Div content = new Div();
  private final Div writing = new Div();

  ThreadCard(Messages messages, Deeds deeds) {
    this.messages = messages;
    this.deeds = deeds;
    addClassName("cl-thread");
    add(content, writing);
  }

  void show(CommentThread thread, String about, Map<PersonId, Person> people) {
    content.removeAll();
    setClassName("cl-thread-resolved", thread.resolvedBy() != null);
    setClassName("cl-thread-unread", thread.unread() > 0);
    var head = new Div();
    head.addClassName("cl-thread-head");
    if (!about.isEmpty()) {
      var tag = new Span(about);
      tag.addClassName("cl-tag");
      head.add(tag);
    }
    if (thread.unread() > 0) {
      var unread = new Span(messages.text("discussion.unread", thread.unread()));
      unread.addClassNames("cl-tag", "cl-unread");
      head.add(unread);
    }
    if (thread.resolvedBy() != null) {
      var by = people.get(thread.resolvedBy());
      var end = new Span(messages.text("discussion.resolved", by == null ? "" : by.displayName()));
      end.addClassName("cl-muted");
      head.add(end);
    }
    content.add(head);
    thread.comments().forEach(comment -> content.add(comment(comment, people)));
    if (deeds.may()) {
      content.add(foot(thread));
    }
  }

  void write(CommentForm form) {
    writing.removeAll();
    writing.add(form);
  }

  void stopWriting() {
    writing.removeAll();
  }

  private Div foot(CommentThread thread) {
    boolean resolved = thread.resolvedBy() != null;
    var reply = small("discussion.reply", () -> deeds.reply(thread, this));
    var end =
        small(
            resolved ? "discussion.reopen" : "discussion.resolve",
            () -> deeds.resolve(thread, !resolved));
    var foot = new Div(reply, end);
    foot.addClassName("cl-thread-foot");
    return foot;
  }

  private Div comment(Comment comment, Map<PersonId, Person> people) {
    var author = people.get(comment.author());
    var name = author == null ? "" : author.displayName();
    var who = new Span(name);
    who.addClassName("cl-comment-author");
    var head = new Div(new Face(name, comment.author().value()), who);
    head.addClassName("cl-comment-head");
    head.add(new TimeAgo(comment.postedAt()));
    if (deeds.may() && deeds.isMine(comment)) {
      head.add(small("discussion.edit", () -> deeds.edit(comment, this)));
    }
    var shown = new Div(head, deeds.words(comment));
    shown.addClassName("cl-comment");
    if (comment.editedAt() != null) {
      var before = new Details(messages.text("discussion.edited"));
      deeds
          .past(comment)
          .forEach(
              past -> {
                var words = new Paragraph(past.words());
                words.addClassName("cl-muted");
                before.add(new Div(words, new TimeAgo(past.endedAt())));
              });
      shown.add(before);
    }
    return shown;
  }

  private Button small(String key, Runnable deed) {
    var button = new Button(messages.text(key), click -> deed.run());
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    return button;
  }
}
