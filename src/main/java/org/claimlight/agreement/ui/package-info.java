/** The screen of agreement. */
@NullMarked
package org.claimlight.agreement.ui;

import org.jspecify.annotations.NullMarked;
