/** Verdicts, reviews, the rating scale, and the rule by which a claim settles. */
@ApplicationModule(
    displayName = "Verdicts",
    allowedDependencies = {
      "shell",
      "shell :: rest",
      "accounts",
      "accounts :: rest",
      "accounts :: ui",
      "articles",
      "articles :: ui",
      "claims",
      "evidence",
      "evidence :: ui"
    })
@NullMarked
package org.claimlight.verdicts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
