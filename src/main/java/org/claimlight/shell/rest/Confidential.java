package org.claimlight.shell.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller's method whose request or answer holds a secret. Of such a request with an
 * Idempotency-Key only is kept that it was done: neither its answer nor a digest of its body, from
 * which a weak password could be found. A repetition does nothing and is told so with 409.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Confidential {}
