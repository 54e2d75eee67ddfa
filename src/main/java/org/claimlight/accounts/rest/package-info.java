/** The HTTP API of accounts, and how the API of others names people. */
@NamedInterface("rest")
@NullMarked
package org.claimlight.accounts.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
