/** The HTTP API of agreement. */
@NullMarked
package org.claimlight.agreement.rest;

import org.jspecify.annotations.NullMarked;
