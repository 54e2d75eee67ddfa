package org.claimlight.articles;

import java.time.Instant;
import org.claimlight.accounts.PersonId;

/**
 * An article got another text. Whatever stands on the text follows in the same transaction.
 *
 * @param from the number of the revision before
 * @param to the number of the new one
 */
public record ArticleRevised(ArticleId article, int from, int to, PersonId actor, Instant at)
    implements ArticleActivity {}
