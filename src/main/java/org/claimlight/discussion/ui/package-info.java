/** The screens and panels of discussion. */
@NamedInterface("ui")
@NullMarked
package org.claimlight.discussion.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
