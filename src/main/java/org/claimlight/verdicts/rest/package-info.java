/** The HTTP API of verdicts. */
@NullMarked
package org.claimlight.verdicts.rest;

import org.jspecify.annotations.NullMarked;
