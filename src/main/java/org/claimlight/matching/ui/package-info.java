/** The screens and panels of matching. */
@NamedInterface("ui")
@NullMarked
package org.claimlight.matching.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
