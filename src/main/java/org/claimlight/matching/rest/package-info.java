/** The HTTP API of matching. */
@NullMarked
package org.claimlight.matching.rest;

import org.jspecify.annotations.NullMarked;
