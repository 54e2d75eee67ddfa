/**
 * How far a desk's reviewers agree: pure measures, one class each, and the studies they measure.
 */
@ApplicationModule(
    displayName = "Agreement",
    allowedDependencies = {
      "shell",
      "accounts",
      "accounts :: rest",
      "articles",
      "claims",
      "verdicts"
    })
@NullMarked
package org.claimlight.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
