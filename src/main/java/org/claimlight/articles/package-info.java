/**
 * Articles under check, their immutable revisions, and the canonical text that every offset refers
 * to.
 */
@ApplicationModule(
    displayName = "Articles",
    allowedDependencies = {
      "shell",
      "shell :: rest",
      "accounts",
      "accounts :: rest",
      "accounts :: ui"
    })
@NullMarked
package org.claimlight.articles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
