package org.claimlight.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;

/**
 * The packaged workbench in a process of its own. It keeps its port and its data folder, so that
 * {@link #start} after {@link #stop} or {@link #kill} is the same desk again.
 */
final class WorkbenchProcess implements AutoCloseable {

  /** Generous, for a machine with other work; a start that takes longer has gone wrong. */
  private static final Duration READY = Duration.ofMinutes(5);

  private static final Duration STOPPED = Duration.ofSeconds(5);
  private static final Path JAR = Path.of("target", "claimlight.jar");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> environment = new HashMap<>();
  private final Path output;
  private final int port;
  private @Nullable Process process;

  private WorkbenchProcess(Path data) {
    port = freePort();
    try {
      output =
          Files.createTempFile(
              Files.createDirectories(Path.of("target", "journey")), "workbench-", ".log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    with("CLAIMLIGHT_DATA", data.toString());
    with("SERVER_PORT", Integer.toString(port));
  }

  /** A new installation: nobody has an account. */
  static WorkbenchProcess on(Path data) {
    return new WorkbenchProcess(data);
  }

  /** The demo desk: ana, ben and cleo, and the articles of {@code seeds/}. */
  static WorkbenchProcess demo(Path data) {
    return on(data).with("SPRING_PROFILES_ACTIVE", "demo");
  }

  /** An environment variable for the starts to come. */
  WorkbenchProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Starts the process and returns when its health is UP. */
  WorkbenchProcess start() {
    Process started = launch();
    try {
      await("the workbench is up")
          .atMost(READY)
          .pollInterval(Duration.ofMillis(100))
          .failFast(() -> assertThat(started.isAlive()).as(output()).isTrue())
          .until(this::isUp);
    } catch (ConditionTimeoutException | TerminalFailureException notUp) {
      // Nobody else has it yet who could close it.
      started.destroyForcibly();
      throw notUp;
    }
    return this;
  }

  /** Starts the process where it must refuse to; what it said on the console. */
  String startRefused() throws InterruptedException {
    Process started = launch();
    assertThat(started.waitFor(READY.toSeconds(), TimeUnit.SECONDS)).as(output()).isTrue();
    assertThat(started.exitValue()).isNotZero();
    return output();
  }

  /** SIGTERM, which must end the process within five seconds. */
  void stop() throws InterruptedException {
    Process running = running();
    running.destroy();
    assertThat(running.waitFor(STOPPED.toMillis(), TimeUnit.MILLISECONDS))
        .as("SIGTERM ends the workbench within %s:%n%s", STOPPED, output())
        .isTrue();
    process = null;
  }

  /** SIGKILL: nothing is closed, nothing is written any more. */
  void kill() throws InterruptedException {
    running().destroyForcibly().waitFor();
    process = null;
  }

  /** Whether {@code /actuator/health} says UP now. */
  boolean isUp() {
    try {
      var answer =
          http.send(
              HttpRequest.newBuilder(address("/actuator/health"))
                  .timeout(Duration.ofSeconds(5))
                  .build(),
              BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains("\"UP\"");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  int port() {
    return port;
  }

  long pid() {
    return running().pid();
  }

  /** Everything that its last start has written to the console. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private Process launch() {
    assertThat(JAR).as("the packaged workbench").exists();
    assertThat(process == null || !process.isAlive()).as("it does not run yet").isTrue();
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(SPRING|SERVER|CLAIMLIGHT)_.*"));
    builder.environment().putAll(environment);
    try {
      Process started = builder.start();
      process = started;
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("The workbench has not been started.");
    }
    return process;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
