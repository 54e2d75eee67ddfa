package org.claimlight.discussion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Person;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimSight;
import org.claimlight.claims.Claims;
import org.claimlight.evidence.Sources;
import org.claimlight.shell.Input;
import org.claimlight.shell.StaleChange;
import org.claimlight.verdicts.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Threads on claims, sources and verdicts. In a blind first pass others' comments are kept from who
 * has not spoken, for they may tell of verdicts.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Discussion {

  private static final int LONGEST = 10_000;

  private final CommentBook book;
  private final Mentions mentions;
  private final Claims claims;
  private final ClaimSight sight;
  private final Sources sources;
  private final Verdicts verdicts;
  private final ClaimHistory history;
  private final CurrentPerson current;
  private final ApplicationEventPublisher events;

  Discussion(
      CommentBook book,
      Mentions mentions,
      Claims claims,
      ClaimSight sight,
      Sources sources,
      Verdicts verdicts,
      ClaimHistory history,
      CurrentPerson current,
      ApplicationEventPublisher events) {
    this.book = book;
    this.mentions = mentions;
    this.claims = claims;
    this.sight = sight;
    this.sources = sources;
    this.verdicts = verdicts;
    this.history = history;
    this.current = current;
    this.events = events;
  }

  /** What is said on a claim, its sources and its verdicts, as the current person may know it. */
  public List<CommentThread> of(ClaimId id) {
    var claim = claims.get(id);
    var me = current.require().id();
    boolean veiled = isVeiled(claim);
    var seen = book.seen(id, me);
    var resolved = book.resolved(id);
    var threads = new LinkedHashMap<CommentId, List<Comment>>();
    for (var comment : book.ofClaim(id)) {
      if (!veiled || comment.author().equals(me)) {
        threads.computeIfAbsent(comment.thread(), thread -> new ArrayList<>()).add(comment);
      }
    }
    return threads.entrySet().stream()
        .map(
            thread -> {
              var end = resolved.get(thread.getKey());
              return new CommentThread(
                  thread.getValue(),
                  end == null || veiled ? null : end.by(),
                  end == null || veiled ? null : end.at(),
                  (int)
                      thread.getValue().stream()
                          .filter(one -> !one.author().equals(me) && one.postedAt().isAfter(seen))
                          .count());
            })
        .toList();
  }

  /** What is said on claims and their sources and verdicts, as the current person may know it. */
  public Map<ClaimId, List<Comment>> ofClaims(Collection<Claim> wanted) {
    var me = current.find().map(Person::id);
    var veiled = sight.veiled(wanted);
    return book.ofClaims(wanted.stream().map(Claim::id).toList()).stream()
        .filter(one -> !veiled.contains(one.claim()) || me.filter(one.author()::equals).isPresent())
        .collect(Collectors.groupingBy(Comment::claim));
  }

  /** The comment, if the current person may read it. */
  public Comment get(CommentId id) {
    var comment = book.find(id).orElseThrow(DiscussionRefused::unknown);
    boolean mine = comment.author().equals(current.require().id());
    if (!mine && isVeiled(claims.get(comment.claim()))) {
      throw DiscussionRefused.unknown();
    }
    return comment;
  }

  /** What a comment said before, the first words first. */
  public List<PastWords> past(CommentId id) {
    return book.past(get(id).id());
  }

  /**
   * Begins a thread.
   *
   * @param subject what it is about; null for the claim as a whole
   * @throws DiscussionRefused when it mentions nobody, or is about something of another claim
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Comment begin(ClaimId id, @Nullable Subject subject, @Nullable String text) {
    var claim = claims.get(id);
    var about = subject == null ? new Subject(Subject.Kind.CLAIM, id.value()) : subject;
    check(claim, about);
    return post(claim, about, null, text);
  }

  /** Answers in a thread; a resolved one opens again. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Comment reply(CommentId thread, @Nullable String text) {
    var first = get(thread);
    var posted = post(claims.get(first.claim()), first.subject(), first.thread(), text);
    book.reopen(first.thread());
    return posted;
  }

  /**
   * Changes one's own words; what they were is kept for all to see.
   *
   * @throws StaleChange when they were changed since
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Comment edit(CommentId id, long version, @Nullable String text) {
    var before = book.lock(id).orElseThrow(DiscussionRefused::unknown);
    var me = current.require().id();
    if (!before.author().equals(me)) {
      throw DiscussionRefused.notYours();
    }
    if (before.version() != version) {
      throw new StaleChange("discussion.stale", before.version());
    }
    var words = words(text);
    if (words.equals(before.words())) {
      return before;
    }
    mentions.in(words);
    var at = now();
    book.reword(before, words, at);
    history.record(
        claims.truly(before.claim()),
        at,
        "comment-edited",
        Map.of("comment", before.words()),
        Map.of("comment", words));
    events.publishEvent(new CommentEdited(before.article(), before.claim(), id, me, at));
    return get(id);
  }

  /** Says that there is nothing left to say in a thread, or that there is again. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public void resolve(CommentId id, boolean resolved) {
    var first = get(get(id).thread());
    if (book.resolved(first.claim()).containsKey(first.id()) == resolved) {
      return;
    }
    var me = current.require().id();
    var at = now();
    if (resolved) {
      book.resolve(first.id(), me, at);
    } else {
      book.reopen(first.id());
    }
    history.record(
        claims.truly(first.claim()),
        at,
        resolved ? "thread-resolved" : "thread-reopened",
        Map.of(),
        Map.of("comment", first.words()));
    events.publishEvent(new ThreadResolved(first.article(), first.claim(), first.id(), me, at));
  }

  /** The current person has read what is said on the claim. */
  @Transactional
  public void see(ClaimId id) {
    book.see(id, current.require().id(), now());
  }

  private Comment post(
      Claim claim, Subject subject, @Nullable CommentId thread, @Nullable String text) {
    var words = words(text);
    mentions.in(words);
    var id = CommentId.random();
    var posted =
        new Comment(
            id,
            thread == null ? id : thread,
            claim.article(),
            claim.id(),
            subject,
            current.require().id(),
            words,
            now(),
            null,
            0);
    book.insert(posted);
    history.record(
        claims.truly(claim.id()),
        posted.postedAt(),
        "comment-posted",
        Map.of(),
        Map.of("comment", words));
    events.publishEvent(
        new CommentPosted(
            posted.article(), posted.claim(), id, posted.author(), posted.postedAt()));
    return posted;
  }

  private void check(Claim claim, Subject subject) {
    UUID id = subject.id();
    boolean known =
        switch (subject.kind()) {
          case CLAIM -> claim.id().value().equals(id);
          case SOURCE ->
              sources.ofClaim(claim.id()).stream().anyMatch(one -> one.id().value().equals(id));
          case VERDICT ->
              verdicts.ofClaim(claim.id()).stream().anyMatch(one -> one.id().value().equals(id));
        };
    if (!known) {
      throw DiscussionRefused.subjectUnknown();
    }
  }

  private boolean isVeiled(Claim claim) {
    return !sight.veiled(List.of(claim)).isEmpty();
  }

  private static String words(@Nullable String text) {
    return Input.required(text, "text", LONGEST, "discussion.text-missing");
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
