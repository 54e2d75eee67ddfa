package org.claimlight.suggestions;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.articles.ArticleId;

/** Somebody found a suggested sentence not worth checking. */
public record SuggestionRejected(
    ArticleId article, SuggestionId suggestion, PersonId actor, Instant at)
    implements ArticleActivity {}
