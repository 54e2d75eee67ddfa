/** The HTTP API of accounts. */
@NullMarked
package org.claimlight.accounts.rest;

import org.jspecify.annotations.NullMarked;
