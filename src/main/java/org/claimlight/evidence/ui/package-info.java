/** The screens and panels of evidence. */
@NamedInterface("ui")
@NullMarked
package org.claimlight.evidence.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
