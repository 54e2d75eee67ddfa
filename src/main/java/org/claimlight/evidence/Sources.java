package org.claimlight.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.shell.StaleChange;
import org.claimlight.shell.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of the desk's claims. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Sources {

  private final SourceRepository repository;
  private final SourceUse use;
  private final Claims claims;
  private final Articles articles;
  private final ClaimHistory history;
  private final CurrentPerson current;
  private final ApplicationEventPublisher events;

  Sources(
      SourceRepository repository,
      SourceUse use,
      Claims claims,
      Articles articles,
      ClaimHistory history,
      CurrentPerson current,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.use = use;
    this.claims = claims;
    this.articles = articles;
    this.history = history;
    this.current = current;
    this.events = events;
  }

  /**
   * Attaches a source to a claim.
   *
   * @throws SourceRefused an address that is none, that is the article's own, or that is attached
   *     already
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Source add(ClaimId claimId, SourceDetails details) {
    var claim = claims.holdForWork(claimId);
    var actor = current.require().id();
    var entity = new SourceEntity(claimId, details, actor);
    checkAddress(claim, entity, null);
    var source = repository.saveAndFlush(entity).toSource();
    history.record(claim, source.addedAt(), "source-added", Map.of(), fields(source));
    events.publishEvent(
        new SourceAdded(claim.article(), claimId, source.id(), actor, source.addedAt()));
    return source;
  }

  /**
   * @param version the one that was edited
   * @throws StaleChange when somebody else changed the source since
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Source edit(SourceId id, long version, SourceDetails details) {
    var claim = claims.holdForWork(get(id).claim());
    var entity = entity(id, version);
    var was = fields(entity.toSource());
    entity.describe(details);
    checkAddress(claim, entity, id);
    var source = repository.saveAndFlush(entity).toSource();
    var is = fields(source);
    if (!was.equals(is)) {
      var at = now();
      history.record(claim, at, "source-edited", was, is);
      events.publishEvent(
          new SourceEdited(
              claim.article(),
              claim.id(),
              id,
              Stream.of("url", "quote", "stance")
                  .anyMatch(field -> !Objects.equals(was.get(field), is.get(field))),
              current.require().id(),
              at));
    }
    return source;
  }

  /**
   * Takes a source off its claim.
   *
   * @throws SourceRefused while a verdict rests on it
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public void remove(SourceId id, long version) {
    var claim = claims.holdForWork(get(id).claim());
    var entity = entity(id, version);
    if (use.isRestedOn(id)) {
      throw SourceRefused.restedOn();
    }
    var at = now();
    history.record(claim, at, "source-removed", fields(entity.toSource()), Map.of());
    repository.delete(entity);
    repository.flush();
    events.publishEvent(
        new SourceRemoved(claim.article(), claim.id(), id, current.require().id(), at));
  }

  public Source get(SourceId id) {
    return repository.findById(id.value()).orElseThrow(SourceRefused::unknown).toSource();
  }

  /** In the order of their attachment. */
  public List<Source> ofClaim(ClaimId claim) {
    return repository.findByClaimIdOrderByAddedAtAscIdAsc(claim.value()).stream()
        .map(SourceEntity::toSource)
        .toList();
  }

  public Map<ClaimId, List<Source>> ofClaims(Collection<ClaimId> claims) {
    return repository
        .findByClaimIdInOrderByAddedAtAscIdAsc(claims.stream().map(ClaimId::value).toList())
        .stream()
        .map(SourceEntity::toSource)
        .collect(Collectors.groupingBy(Source::claim));
  }

  private SourceEntity entity(SourceId id, long version) {
    var entity = repository.findById(id.value()).orElseThrow(SourceRefused::unknown);
    if (entity.version() != version) {
      throw new StaleChange("evidence.stale", entity.version());
    }
    return entity;
  }

  private void checkAddress(Claim claim, SourceEntity entity, @Nullable SourceId itself) {
    var own = articles.get(claim.article()).sourceUrl();
    if (own != null && WebAddress.samePage(own, entity.url())) {
      throw SourceRefused.theArticleItself();
    }
    var twice =
        ofClaim(claim.id()).stream()
            .filter(other -> !other.id().equals(itself))
            .anyMatch(other -> WebAddress.samePage(other.url(), entity.url()));
    if (twice) {
      throw SourceRefused.attachedAlready();
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static Map<String, Object> fields(Source source) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("source", source.id().toString());
    fields.put("url", source.url());
    fields.put("title", source.title());
    fields.put("publisher", source.publisher() == null ? "" : source.publisher());
    fields.put("publishedOn", source.publishedOn() == null ? "" : source.publishedOn().toString());
    fields.put("accessedOn", source.accessedOn() == null ? "" : source.accessedOn().toString());
    fields.put("quote", source.quote());
    fields.put("stance", source.stance().slug());
    fields.put("tier", source.tier().slug());
    return fields;
  }
}
