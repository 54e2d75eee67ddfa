package org.claimlight.shell.rest;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What a request to the API passes on its way to a controller, behind the sign-in: nobody unknown
 * makes the desk read a body or keep an answer.
 */
@Configuration(proxyBeanMethods = false)
class ApiFilters {

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(Problems problems) {
    return registration(new BodyLimit(problems), Ordered.LOWEST_PRECEDENCE - 1);
  }

  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      KeptAnswers answers,
      Problems problems,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
    return registration(
        new IdempotencyFilter(answers, problems, errors), Ordered.LOWEST_PRECEDENCE);
  }

  private static <F extends Filter> FilterRegistrationBean<F> registration(F filter, int order) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns("/api/*");
    registration.setOrder(order);
    return registration;
  }
}
