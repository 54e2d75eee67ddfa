package org.claimlight.articles;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/** An article came to the desk. */
public record ArticleImported(ArticleId article, @Nullable PersonId actor, Instant at)
    implements ArticleActivity {}
