/** The screens and panels of claims. */
@NamedInterface("ui")
@NullMarked
package org.claimlight.claims.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
