/** The screens and panels of articles. */
@NamedInterface("ui")
@NullMarked
package org.claimlight.articles.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
