/** The HTTP API of suggestions. */
@NullMarked
package org.claimlight.suggestions.rest;

import org.jspecify.annotations.NullMarked;
