/** Sources attached to claims. */
@ApplicationModule(
    displayName = "Evidence",
    allowedDependencies = {
      "shell",
      "shell :: rest",
      "accounts",
      "accounts :: rest",
      "accounts :: ui",
      "articles",
      "claims"
    })
@NullMarked
package org.claimlight.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
