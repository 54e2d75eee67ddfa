package org.claimlight.articles;

import java.time.Instant;
import java.time.LocalDate;
import org.claimlight.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A text under check and where it comes from.
 *
 * @param language BCP 47 tag, such as {@code en}
 * @param revision number of the current revision, from 1
 * @param importedBy null for an article that came with the installation
 */
public record Article(
    ArticleId id,
    String title,
    @Nullable String sourceUrl,
    @Nullable String publisher,
    @Nullable String byline,
    @Nullable LocalDate publishedOn,
    String language,
    int revision,
    @Nullable PersonId importedBy,
    Instant importedAt,
    long version) {}
