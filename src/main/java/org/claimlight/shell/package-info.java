/**
 * Layout chrome, navigation, message bundles and the words of every refusal. Every other module may
 * use it; it uses none.
 */
@ApplicationModule(
    displayName = "Shell",
    allowedDependencies = {})
@NullMarked
package org.claimlight.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
