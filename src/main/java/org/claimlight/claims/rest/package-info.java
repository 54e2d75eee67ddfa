/** The HTTP API of claims, and how the API of others shows them. */
@NamedInterface("rest")
@NullMarked
package org.claimlight.claims.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
