package org.claimlight.claims;

import java.util.Collection;
import java.util.Map;

/**
 * On which rating settled claims rest. Answered by the module that knows verdicts, so that this one
 * need not.
 */
public interface ClaimRatings {

  /** The rating's id for every settled claim among these. */
  Map<ClaimId, String> of(Collection<Claim> claims);
}
