/**
 * Reads what articles come in: markup, files of any usual kind, pages of the web. Everything here
 * takes foreign bytes and gives canonical words and blocks, or a refusal that says what was wrong.
 */
@NullMarked
package org.claimlight.articles.intake;

import org.jspecify.annotations.NullMarked;
