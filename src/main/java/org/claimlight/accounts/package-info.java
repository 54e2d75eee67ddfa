/** People, roles, sign-in, API tokens, and what belongs to one person alone: their drafts. */
@ApplicationModule(
    displayName = "Accounts",
    allowedDependencies = {"shell", "shell :: rest"})
@NullMarked
package org.claimlight.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
