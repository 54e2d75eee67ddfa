package org.claimlight.startup;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Tells on the console where the desk is, once it answers. */
@Component
class ReadyNotice {

  private static final Logger log = LoggerFactory.getLogger(ReadyNotice.class);

  private final Environment environment;

  ReadyNotice(Environment environment) {
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    if (environment.getProperty("local.server.port") instanceof String port) {
      boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
      log.info(
          StartupText.of(
              demo ? "startup.ready-demo" : "startup.ready",
              host(environment.getProperty("server.address", InetAddress.class)),
              port,
              environment.getRequiredProperty("claimlight.data")));
    }
  }

  /** A name that a browser on this machine reaches. */
  private static String host(@Nullable InetAddress address) {
    if (address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()) {
      return "localhost";
    }
    return address.getHostAddress();
  }
}
