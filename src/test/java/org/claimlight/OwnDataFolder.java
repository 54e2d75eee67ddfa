package org.claimlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Gives every application context of the tests a data folder of its own, so that contexts that are
 * alive together neither share a database nor fight for a lock; and no sentence model, which takes
 * a second to load. A test's own {@code properties} still win.
 */
class OwnDataFolder implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
      environment
          .getPropertySources()
          .addAfter(
              StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
              new MapPropertySource(
                  "own-data-folder",
                  Map.of(
                      "claimlight.data",
                      Files.createTempDirectory(folder, "desk-").toString(),
                      "claimlight.matching.model",
                      "false")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
