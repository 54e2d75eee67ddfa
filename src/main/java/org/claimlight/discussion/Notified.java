package org.claimlight.discussion;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.articles.ArticleId;
import org.jspecify.annotations.Nullable;

/** There is something to tell a person. */
public record Notified(ArticleId article, PersonId person, @Nullable PersonId actor, Instant at)
    implements ArticleActivity {}
