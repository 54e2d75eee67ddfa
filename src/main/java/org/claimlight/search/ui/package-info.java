/** The screens and panels of search. */
@NamedInterface("ui")
@NullMarked
package org.claimlight.search.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
