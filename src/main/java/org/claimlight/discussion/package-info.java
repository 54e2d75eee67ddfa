/**
 * What teammates say to each other about claims, sources and verdicts, and what each of them is
 * told of.
 */
@ApplicationModule(
    displayName = "Discussion",
    allowedDependencies = {
      "shell",
      "shell :: rest",
      "accounts",
      "accounts :: rest",
      "accounts :: ui",
      "articles",
      "claims",
      "evidence",
      "verdicts",
      "live"
    })
@NullMarked
package org.claimlight.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
