package org.claimlight.discussion.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.discussion.Comment;
import org.claimlight.discussion.CommentId;
import org.claimlight.discussion.CommentThread;
import org.claimlight.discussion.Discussion;
import org.claimlight.discussion.PastWords;
import org.claimlight.discussion.Subject;
import org.claimlight.shell.rest.Etag;
import org.claimlight.shell.rest.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What teammates say to each other. */
@RestController
@RequestMapping("/api/v1")
class CommentsController {

  private static final String STALE = "discussion.stale";

  private final Discussion discussion;
  private final Claims claims;
  private final PersonNames names;

  CommentsController(Discussion discussion, Claims claims, PersonNames names) {
    this.discussion = discussion;
    this.claims = claims;
    this.names = names;
  }

  /**
   * @param subject what a new thread is about; the claim as a whole without one
   * @param replyTo the thread that this answers in; without one it begins a thread
   */
  record NewComment(@Nullable String text, @Nullable Subject subject, @Nullable UUID replyTo) {}

  record Words(@Nullable String text) {}

  record Resolution(boolean resolved) {}

  record CommentView(
      UUID id,
      UUID thread,
      UUID claimId,
      Subject subject,
      @Nullable PersonName author,
      String text,
      Instant postedAt,
      @Nullable Instant editedAt,
      long version) {}

  record ThreadView(
      UUID id,
      Subject subject,
      boolean resolved,
      @Nullable PersonName resolvedBy,
      int unread,
      List<CommentView> comments) {}

  @GetMapping("/claims/{claim}/comments")
  Listing<ThreadView> ofClaim(@PathVariable UUID claim) {
    var threads = discussion.of(claims.get(new ClaimId(claim)).id());
    return Listing.all(threads.stream().map(this::view).toList());
  }

  @PostMapping("/claims/{claim}/comments")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CommentView> say(@PathVariable UUID claim, @RequestBody NewComment wanted) {
    var id = claims.get(new ClaimId(claim)).id();
    var posted =
        wanted.replyTo() == null
            ? discussion.begin(id, wanted.subject(), wanted.text())
            : discussion.reply(new CommentId(wanted.replyTo()), wanted.text());
    return answer(ResponseEntity.created(URI.create("/api/v1/comments/" + posted.id())), posted);
  }

  @GetMapping("/comments/{comment}")
  ResponseEntity<CommentView> get(@PathVariable UUID comment) {
    return answer(ResponseEntity.ok(), discussion.get(new CommentId(comment)));
  }

  @PatchMapping("/comments/{comment}")
  ResponseEntity<CommentView> edit(
      @PathVariable UUID comment,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Words words) {
    var current = discussion.get(new CommentId(comment));
    long version = Etag.required(ifMatch, current.version(), STALE);
    return answer(ResponseEntity.ok(), discussion.edit(current.id(), version, words.text()));
  }

  @GetMapping("/comments/{comment}/history")
  Listing<PastWords> past(@PathVariable UUID comment) {
    return Listing.all(discussion.past(new CommentId(comment)));
  }

  @PutMapping("/comments/{comment}/resolution")
  Resolution resolve(@PathVariable UUID comment, @RequestBody Resolution wanted) {
    discussion.resolve(new CommentId(comment), wanted.resolved());
    return wanted;
  }

  private ThreadView view(CommentThread thread) {
    var by = thread.resolvedBy();
    return new ThreadView(
        thread.id().value(),
        thread.subject(),
        by != null,
        by == null ? null : names.of(Stream.of(by)).name(by),
        thread.unread(),
        thread.comments().stream().map(this::view).toList());
  }

  private CommentView view(Comment comment) {
    return new CommentView(
        comment.id().value(),
        comment.thread().value(),
        comment.claim().value(),
        comment.subject(),
        names.of(Stream.of(comment.author())).name(comment.author()),
        comment.words(),
        comment.postedAt(),
        comment.editedAt(),
        comment.version());
  }

  private ResponseEntity<CommentView> answer(ResponseEntity.BodyBuilder response, Comment comment) {
    return response.eTag(Etag.of(comment.version())).body(view(comment));
  }
}
