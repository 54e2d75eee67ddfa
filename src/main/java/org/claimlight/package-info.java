/** Claimlight, a fact-check annotation workbench. */
@NullMarked
package org.claimlight;

import org.jspecify.annotations.NullMarked;
