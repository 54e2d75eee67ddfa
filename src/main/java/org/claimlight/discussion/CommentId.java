package org.claimlight.discussion;

import java.util.UUID;

/** Identifies a comment, and a thread by its first one. */
public record CommentId(UUID value) {

  public static CommentId random() {
    return new CommentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
