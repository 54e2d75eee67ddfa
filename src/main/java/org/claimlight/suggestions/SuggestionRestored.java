package org.claimlight.suggestions;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.articles.ArticleId;

/** Somebody took a decision on a suggestion back: it is suggested again. */
public record SuggestionRestored(
    ArticleId article, SuggestionId suggestion, PersonId actor, Instant at)
    implements ArticleActivity {}
