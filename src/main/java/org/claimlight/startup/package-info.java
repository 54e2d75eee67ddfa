/**
 * What happens before the desk opens: the data folder is taken, what stands in the way is said in
 * one sentence, and the address is told. Whatever this package logs appears on the console as plain
 * text.
 */
@ApplicationModule(
    displayName = "Startup",
    allowedDependencies = {})
@NullMarked
package org.claimlight.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
