package org.claimlight.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimId;
import org.claimlight.shell.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence attached to a claim.
 *
 * @param title as the page gives it; empty when unknown
 * @param quote the passage that counts, in the source's own words; may be empty
 * @param accessedOn when a person read it
 */
public record Source(
    SourceId id,
    ClaimId claim,
    String url,
    String title,
    @Nullable String publisher,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate accessedOn,
    String quote,
    Stance stance,
    Tier tier,
    PersonId addedBy,
    Instant addedAt,
    long version) {

  /** What to call it: its title, else its domain. */
  public String name() {
    return title.isEmpty() ? domain() : title;
  }

  public String domain() {
    return WebAddress.domain(url);
  }
}
