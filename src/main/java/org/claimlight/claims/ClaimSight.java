package org.claimlight.claims;

import java.util.Collection;
import java.util.Set;
import org.claimlight.accounts.PersonId;

/**
 * Who may know what others say of a claim. Answered by the module that knows verdicts, so that this
 * one need not. A veiled claim looks as if nobody had rated it.
 */
public interface ClaimSight {

  /** Those of the claims of which the current person may not know what others say. */
  Set<ClaimId> veiled(Collection<Claim> claims);

  /** The same for somebody who is not here, as when they are to be told something. */
  Set<ClaimId> veiledFrom(PersonId person, Collection<Claim> claims);
}
