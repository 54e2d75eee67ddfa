/** The HTTP API of evidence. */
@NullMarked
package org.claimlight.evidence.rest;

import org.jspecify.annotations.NullMarked;
