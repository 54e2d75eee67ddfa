/** The HTTP API of articles. */
@NullMarked
package org.claimlight.articles.rest;

import org.jspecify.annotations.NullMarked;
