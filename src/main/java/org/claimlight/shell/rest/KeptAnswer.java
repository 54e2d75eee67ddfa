package org.claimlight.shell.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the API answered to a request with an Idempotency-Key.
 *
 * @param requestHash of the request it answered; null for a confidential one
 * @param headers those that belong to the answer
 * @param body null for a confidential one
 */
record KeptAnswer(
    @Nullable String requestHash,
    int status,
    Map<String, @Nullable String> headers,
    @Nullable String body) {

  boolean isConfidential() {
    return requestHash == null;
  }
}
