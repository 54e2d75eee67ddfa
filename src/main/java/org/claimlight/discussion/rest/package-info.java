/** The HTTP API of discussion. */
@NullMarked
package org.claimlight.discussion.rest;

import org.jspecify.annotations.NullMarked;
