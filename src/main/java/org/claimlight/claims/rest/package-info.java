/** The HTTP API of claims. */
@NullMarked
package org.claimlight.claims.rest;

import org.jspecify.annotations.NullMarked;
