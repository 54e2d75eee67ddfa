package org.claimlight.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Who is looking at which article, and at which claim in it. Kept in memory: it is true only while
 * they look.
 */
@Service
public class Presence {

  private final Map<UUID, Place> visits = new LinkedHashMap<>();
  private final ApplicationEventPublisher events;

  Presence(ApplicationEventPublisher events) {
    this.events = events;
  }

  /**
   * A person at an article. With several tabs open, the claim of the one they used last.
   *
   * @param claim null while they look at none in particular
   * @param writing whether they are writing a verdict on it
   */
  public record Visitor(PersonId person, @Nullable UUID claim, boolean writing) {}

  /** One open screen. */
  public final class Visit {
    private final UUID id = UUID.randomUUID();
    private final ArticleId article;
    private final PersonId person;

    private Visit(ArticleId article, PersonId person) {
      this.article = article;
      this.person = person;
    }

    public void lookAt(@Nullable UUID claim) {
      synchronized (visits) {
        if (visits.remove(id) == null) {
          return;
        }
        visits.put(id, new Place(article, person, claim, false));
      }
      announce();
    }

    /** Begins or ends to write a verdict on the claim that is looked at. */
    public void write(boolean writing) {
      synchronized (visits) {
        var place = visits.get(id);
        if (place == null || place.writing == writing) {
          return;
        }
        visits.put(id, new Place(article, person, place.claim, writing));
      }
      announce();
    }

    public void leave() {
      synchronized (visits) {
        if (visits.remove(id) == null) {
          return;
        }
      }
      announce();
    }

    private void announce() {
      events.publishEvent(new PresenceChanged(article, person, Instant.now()));
    }
  }

  public Visit enter(ArticleId article, PersonId person) {
    var visit = new Visit(article, person);
    synchronized (visits) {
      visits.put(visit.id, new Place(article, person, null, false));
    }
    visit.announce();
    return visit;
  }

  /** Everybody at the article, each once, in the order of their coming. */
  public List<Visitor> at(ArticleId article) {
    var here = new LinkedHashMap<PersonId, Visitor>();
    synchronized (visits) {
      for (var place : visits.values()) {
        if (place.article.equals(article)) {
          here.put(place.person, new Visitor(place.person, place.claim, place.writing));
        }
      }
    }
    return List.copyOf(here.values());
  }

  private record Place(ArticleId article, PersonId person, @Nullable UUID claim, boolean writing) {}
}
