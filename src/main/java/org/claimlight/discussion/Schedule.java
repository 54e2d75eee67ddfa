package org.claimlight.discussion;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the digests go out by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedule {}
