package org.claimlight.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Looks for what would stop the start before anything is opened, so that the answer comes at once
 * and is a sentence. Takes the data folder and makes {@code claimlight.data} absolute: the database
 * refuses relative paths such as {@code data}.
 */
public class Preflight implements ApplicationContextInitializer<GenericApplicationContext> {

  private static final Logger log = LoggerFactory.getLogger(Preflight.class);
  private static final String DEFAULT_SEEDS = "./seeds";

  @Override
  public void initialize(GenericApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    DataFolder data =
        DataFolder.take(
            path("claimlight.data", environment.getRequiredProperty("claimlight.data")));
    // Registered first, so destroyed last: the folder is free only when the database is closed.
    context.getDefaultListableBeanFactory().registerDisposableBean("dataFolder", data::close);
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource("preflight", Map.of("claimlight.data", data.path().toString())));

    String seeds = environment.getProperty("claimlight.seeds", DEFAULT_SEEDS);
    if (!seeds.equals(DEFAULT_SEEDS) && !Files.isDirectory(path("claimlight.seeds", seeds))) {
      log.warn(StartupText.of("startup.seeds-missing", seeds));
    }

    checkPort(
        environment.getProperty("server.address", InetAddress.class),
        environment.getProperty("server.port", Integer.class, 8080));
  }

  /** The server itself finds out only after everything else has started. */
  private static void checkPort(@Nullable InetAddress address, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      // As the server does it: connections of an earlier process that linger do not count.
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw StartupRefusals.ofPort(port, e);
    }
  }

  private static Path path(String property, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw StartupRefused.because(e, "startup.not-a-path", property, value);
    }
  }
}
