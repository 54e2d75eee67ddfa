/** The screen and the panel of suggestions. */
@NamedInterface("ui")
@NullMarked
package org.claimlight.suggestions.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
