package org.claimlight.claims;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.shell.Input;
import org.claimlight.shell.StaleChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The claims of the desk: marking, wording, dismissing, and their place in their life. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Claims {

  /** Longest statement, in UTF-16 units. */
  public static final int LONGEST_STATEMENT = 2000;

  private static final int MOST_TAGS = 20;

  private final ClaimRepository repository;
  private final ClaimHistory history;
  private final ClaimNumbers numbers;
  private final Articles articles;
  private final CurrentPerson current;
  private final ClaimSight sight;
  private final ApplicationEventPublisher events;

  Claims(
      ClaimRepository repository,
      ClaimHistory history,
      ClaimNumbers numbers,
      Articles articles,
      CurrentPerson current,
      ClaimSight sight,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.history = history;
    this.numbers = numbers;
    this.articles = articles;
    this.current = current;
    this.sight = sight;
    this.events = events;
  }

  /**
   * Marks a claim in the current revision of its article.
   *
   * @throws ClaimRefused a selection that is blank, outside the text, ambiguous, or whose words are
   *     not the text's
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Claim mark(NewClaim wanted) {
    var actor = current.require().id();
    // Before the text is read: nobody may revise it until the claim stands on it.
    numbers.hold(wanted.article());
    var revision = articles.currentRevision(wanted.article());
    if (wanted.revision() != null && wanted.revision() != revision.number()) {
      throw ClaimRefused.textChanged();
    }
    var spans = Anchors.find(wanted.selection(), revision);
    var entity = new ClaimEntity(wanted.article(), numbers.next(wanted.article()), spans, actor);
    word(entity, new ClaimEdit(wanted.statement(), wanted.claimant(), wanted.tags()));
    var claim = repository.saveAndFlush(entity).toClaim();
    history.record(claim, claim.markedAt(), "claim-marked", Map.of(), words(claim));
    events.publishEvent(new ClaimMarked(claim.article(), claim.id(), actor, claim.markedAt()));
    return claim;
  }

  /**
   * Changes statement, claimant and tags.
   *
   * @param version the one that was edited
   * @throws StaleChange when somebody else changed the claim since
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Claim edit(ClaimId id, long version, ClaimEdit edit) {
    var entity = locked(id, version);
    var before = entity.toClaim();
    word(entity, edit);
    var now = repository.saveAndFlush(entity).toClaim();
    var was = new LinkedHashMap<String, Object>();
    var is = new LinkedHashMap<String, Object>();
    words(before)
        .forEach(
            (field, value) -> {
              if (!value.equals(words(now).get(field))) {
                was.put(field, value);
                is.put(field, words(now).getOrDefault(field, ""));
              }
            });
    if (!was.isEmpty()) {
      history.record(now, now.changedAt(), "claim-edited", was, is);
      events.publishEvent(
          new ClaimEdited(
              now.article(),
              id,
              now.edition() != before.edition(),
              current.require().id(),
              now.changedAt()));
    }
    // Verdicts on other words count no more, which may have changed the status.
    return get(id);
  }

  /**
   * Puts a claim on other words: a span's end moved, a part added, an orphan placed again.
   *
   * @param version the one that was looked at
   * @param revision the revision the words were selected in
   * @throws ClaimRefused a selection that is none, or one in a text that has been revised since
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Claim adjust(ClaimId id, long version, int revision, Selection selection) {
    var article = get(id).article();
    numbers.hold(article);
    var text = articles.currentRevision(article);
    if (revision != text.number()) {
      throw ClaimRefused.textChanged();
    }
    var entity = locked(id, version);
    var before = entity.toClaim();
    var spans = Anchors.find(selection, text);
    if (spans.equals(before.spans()) && before.placement() == Placement.PLACED) {
      return before;
    }
    entity.place(spans);
    return placed(entity, before, "claim-adjusted");
  }

  /** Says that a moved claim stands on the right words. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Claim confirmPlace(ClaimId id, long version) {
    var entity = locked(id, version);
    var before = entity.toClaim();
    entity.confirmPlace();
    return placed(entity, before, "claim-place-confirmed");
  }

  private Claim placed(ClaimEntity entity, Claim before, String kind) {
    boolean reworded = entity.toClaim().edition() != before.edition();
    if (reworded && entity.status() == ClaimStatus.SETTLED) {
      entity.advance(ClaimAction.WORDS_CHANGED);
    }
    var now = repository.saveAndFlush(entity).toClaim();
    history.record(
        now,
        now.changedAt(),
        kind,
        Map.of("quote", before.quote(), "placement", before.placement().slug()),
        Map.of("quote", now.quote(), "placement", now.placement().slug()));
    events.publishEvent(
        new ClaimPlaced(
            now.article(), now.id(), reworded, current.require().id(), now.changedAt()));
    return get(now.id());
  }

  /** Decides that this is no claim. It stays, with the reason, and can be reopened. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Claim dismiss(ClaimId id, long version, @Nullable String reason) {
    var why = reason(reason);
    var entity = locked(id, version);
    var before = entity.status();
    entity.dismiss(why);
    var now = repository.saveAndFlush(entity).toClaim();
    history.record(
        now,
        now.changedAt(),
        "claim-dismissed",
        Map.of("status", before.slug()),
        Map.of("status", now.status().slug(), "reason", why));
    events.publishEvent(
        new ClaimDismissed(now.article(), id, current.require().id(), now.changedAt()));
    return now;
  }

  /** Opens a dismissed claim to work again or, for editors, a settled one. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Claim reopen(ClaimId id, long version, @Nullable String reason) {
    var why = reason(reason);
    var entity = locked(id, version);
    var before = entity.status();
    var person = current.require();
    if (!person.may(ClaimAction.REOPEN.by(before).role())) {
      throw ClaimRefused.editorNeeded();
    }
    entity.advance(ClaimAction.REOPEN);
    var reopened = repository.saveAndFlush(entity).toClaim();
    history.record(
        reopened,
        reopened.changedAt(),
        "claim-reopened",
        Map.of("status", before.slug()),
        Map.of("status", reopened.status().slug(), "reason", why));
    events.publishEvent(
        new ClaimReopened(reopened.article(), id, before, person.id(), reopened.changedAt()));
    // Listeners of the same transaction may have moved it on: a reopened claim may have verdicts.
    return get(id);
  }

  /** As the current person may know it, like all that follow. */
  public Claim get(ClaimId id) {
    return seen(List.of(truly(id))).getFirst();
  }

  /** Whatever anybody may know of it: for what follows from a change, never for a screen. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Claim truly(ClaimId id) {
    return repository.findById(id.value()).orElseThrow(ClaimRefused::unknown).toClaim();
  }

  /** In the order of their marking. */
  public List<Claim> ofArticle(ArticleId article) {
    return seen(
        repository.findByArticleIdOrderByNumber(article.value()).stream()
            .map(ClaimEntity::toClaim)
            .toList());
  }

  /** Those in this status on the whole desk, the longest there first. */
  public List<Claim> inStatus(ClaimStatus status, int most) {
    return seen(
            repository.findByStatusOrderByChangedAt(status, Limit.of(most)).stream()
                .map(ClaimEntity::toClaim)
                .toList())
        .stream()
        .filter(claim -> claim.status() == status)
        .toList();
  }

  /** Those so placed on the whole desk and not dismissed, the longest there first. */
  public List<Claim> placed(Placement placement, int most) {
    return seen(
        repository.findByPlacementOrderByChangedAt(placement, Limit.of(most)).stream()
            .map(ClaimEntity::toClaim)
            .filter(claim -> claim.status() != ClaimStatus.DISMISSED)
            .toList());
  }

  public List<Claim> byIds(Collection<ClaimId> ids) {
    return seen(
        repository.findAllById(ids.stream().map(ClaimId::value).toList()).stream()
            .map(ClaimEntity::toClaim)
            .toList());
  }

  private List<Claim> seen(List<Claim> claims) {
    var veiled = sight.veiled(claims);
    return veiled.isEmpty()
        ? claims
        : claims.stream()
            .map(claim -> veiled.contains(claim.id()) ? claim.veiled() : claim)
            .toList();
  }

  /**
   * Holds the claim for the rest of the transaction, so that two who rate or review it at once are
   * counted one after the other.
   *
   * @throws ClaimRefused when it is settled or dismissed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Claim holdForWork(ClaimId id) {
    var entity = repository.lockById(id.value()).orElseThrow(ClaimRefused::unknown);
    if (!entity.status().isUnderWork()) {
      throw ClaimRefused.inStatus(entity.status());
    }
    return entity.toClaim();
  }

  /** Moves a held claim on, as verdicts and reviews demand. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Claim advance(ClaimId id, ClaimAction action) {
    var entity = repository.lockById(id.value()).orElseThrow(ClaimRefused::unknown);
    var before = entity.status();
    entity.advance(action);
    var now = repository.saveAndFlush(entity).toClaim();
    history.record(
        now,
        now.changedAt(),
        "claim-" + now.status().slug(),
        Map.of("status", before.slug()),
        Map.of("status", now.status().slug()));
    events.publishEvent(
        new ClaimProgressed(
            now.article(), id, before, now.status(), current.require().id(), now.changedAt()));
    return now;
  }

  private ClaimEntity locked(ClaimId id, long version) {
    var entity = repository.lockById(id.value()).orElseThrow(ClaimRefused::unknown);
    if (entity.version() != version) {
      throw new StaleChange("claims.stale", entity.version());
    }
    return entity;
  }

  private static void word(ClaimEntity entity, ClaimEdit edit) {
    entity.word(
        Input.text(edit.statement(), "statement", LONGEST_STATEMENT),
        Input.optional(edit.claimant(), "claimant", 300),
        tags(edit.tags()));
  }

  private static Set<String> tags(List<String> given) {
    // One tag in two spellings is one; the first is kept.
    var tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (var tag : given) {
      var kept = Input.text(tag, "tags", 60).replaceAll("\\s+", " ");
      if (!kept.isEmpty()) {
        tags.add(kept);
      }
    }
    if (tags.size() > MOST_TAGS) {
      throw ClaimRefused.tooManyTags(MOST_TAGS);
    }
    return tags;
  }

  private static String reason(@Nullable String given) {
    return Input.required(given, "reason", 1000, "claims.reason-missing");
  }

  private static Map<String, Object> words(Claim claim) {
    var words = new LinkedHashMap<String, Object>();
    words.put("quote", claim.quote());
    words.put("statement", claim.statement());
    words.put("claimant", claim.claimant() == null ? "" : claim.claimant());
    words.put("tags", claim.tags());
    return words;
  }
}
