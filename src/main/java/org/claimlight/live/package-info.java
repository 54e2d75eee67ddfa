/** Who is here, and what just changed. */
@ApplicationModule(
    displayName = "Live",
    allowedDependencies = {"shell", "accounts", "articles"})
@NullMarked
package org.claimlight.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
