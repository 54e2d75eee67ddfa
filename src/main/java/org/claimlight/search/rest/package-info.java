/** The HTTP API of search. */
@NullMarked
package org.claimlight.search.rest;

import org.jspecify.annotations.NullMarked;
