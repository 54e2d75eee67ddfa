/** The screens and panels of verdicts. */
@NamedInterface("ui")
@NullMarked
package org.claimlight.verdicts.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
