package org.claimlight.workbench;

import java.util.List;
import java.util.function.Consumer;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.claimlight.live.Live;
import org.claimlight.live.Presence;
import org.claimlight.live.Subscription;
import org.jspecify.annotations.Nullable;

/** A person at an article: what teammates do there is heard, and they see who is there. */
final class Attendance {

  private final Live live;
  private final Presence presence;
  private final Person me;
  private @Nullable Subscription news;
  private Presence.@Nullable Visit visit;

  Attendance(Live live, Presence presence, Person me) {
    this.live = live;
    this.presence = presence;
    this.me = me;
  }

  void arrive(ArticleId article, Consumer<ArticleActivity> heard) {
    news = live.watch(article, heard);
    visit = presence.enter(article, me.id());
  }

  void leave() {
    if (news != null) {
      news.cancel();
    }
    if (visit != null) {
      visit.leave();
    }
  }

  void lookAt(@Nullable ClaimId claim) {
    if (visit != null) {
      visit.lookAt(claim == null ? null : claim.value());
    }
  }

  void write(boolean writing) {
    if (visit != null) {
      visit.write(writing);
    }
  }

  /** Teammates who are writing a verdict on the claim. */
  List<PersonId> writing(ArticleId article, ClaimId claim) {
    return presence.at(article).stream()
        .filter(one -> one.writing() && claim.value().equals(one.claim()))
        .map(Presence.Visitor::person)
        .filter(person -> !person.equals(me.id()))
        .toList();
  }

  /** Everybody else who is there. */
  List<PersonId> teammates(ArticleId article) {
    return presence.at(article).stream()
        .map(Presence.Visitor::person)
        .filter(person -> !person.equals(me.id()))
        .toList();
  }
}
