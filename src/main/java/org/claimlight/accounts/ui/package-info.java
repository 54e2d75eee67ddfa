/** The screens and panels of accounts. */
@NamedInterface("ui")
@NullMarked
package org.claimlight.accounts.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
