/**
 * Every claim of the desk, found by its words. The index is derived from the database and can prove
 * how far it has come.
 */
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {"shell", "accounts", "articles", "claims", "evidence", "verdicts"})
@NullMarked
package org.claimlight.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
