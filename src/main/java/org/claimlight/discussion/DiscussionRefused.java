package org.claimlight.discussion;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** Something that cannot be said so. */
public class DiscussionRefused extends Refusal {

  private DiscussionRefused(Kind kind, String code, @Nullable String field, Object... arguments) {
    super(kind, code, field, arguments);
  }

  static DiscussionRefused mentionOfNobody(String name) {
    return new DiscussionRefused(Kind.INVALID, "discussion.mention-of-nobody", "text", name);
  }

  static DiscussionRefused unknown() {
    return new DiscussionRefused(Kind.NOT_FOUND, "discussion.unknown", null);
  }

  static DiscussionRefused subjectUnknown() {
    return new DiscussionRefused(Kind.INVALID, "discussion.subject-unknown", "subject");
  }

  static DiscussionRefused notYours() {
    return new DiscussionRefused(Kind.FORBIDDEN, "discussion.not-yours", null);
  }

  static DiscussionRefused noAddress() {
    return new DiscussionRefused(Kind.INVALID, "discussion.no-address", "address");
  }
}
