package org.claimlight.live;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.articles.ArticleId;

/** Somebody came to an article, left it, or turned to another claim. */
public record PresenceChanged(ArticleId article, PersonId actor, Instant at)
    implements ArticleActivity {}
