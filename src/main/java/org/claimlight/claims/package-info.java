/**
 * Claims marked in articles: their spans, their words, the life of the mark, and the history of
 * every change.
 */
@ApplicationModule(
    displayName = "Claims",
    allowedDependencies = {
      "shell",
      "shell :: rest",
      "accounts",
      "accounts :: rest",
      "accounts :: ui",
      "articles",
      "articles :: ui"
    })
@NullMarked
package org.claimlight.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
