/**
 * The screens that put the features side by side. The only module that knows many features at once.
 */
@ApplicationModule(
    displayName = "Workbench",
    allowedDependencies = {
      "shell",
      "accounts",
      "accounts :: ui",
      "articles",
      "articles :: ui",
      "claims",
      "claims :: ui",
      "evidence",
      "evidence :: ui",
      "verdicts",
      "verdicts :: ui",
      "discussion",
      "discussion :: ui",
      "matching",
      "matching :: ui",
      "search",
      "search :: ui",
      "suggestions",
      "suggestions :: ui",
      "live"
    })
@NullMarked
package org.claimlight.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
