/**
 * What every part of the HTTP API shares: problems, entity tags and preconditions, merge patches,
 * lists, and answers that are given once however often a request is sent.
 *
 * <p>A request comes through the filters of {@link org.claimlight.shell.rest.ApiFilters} (its body
 * is bounded, a repeated one is answered from the kept answer) to the controller of its module, and
 * whatever goes wrong on the way becomes an RFC 9457 problem with the same words as on the screens.
 */
@NamedInterface("rest")
@NullMarked
package org.claimlight.shell.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
