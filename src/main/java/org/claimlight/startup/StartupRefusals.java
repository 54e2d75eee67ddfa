package org.claimlight.startup;

import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/**
 * Says in one sentence why the workbench did not start, where we know it; Spring Boot's own report
 * follows for everything else. Registered in {@code META-INF/spring.factories}.
 */
@Order(0)
class StartupRefusals implements SpringBootExceptionReporter {

  private static final Logger log = LoggerFactory.getLogger(StartupRefusals.class);

  /** H2: "Database may be already in use". */
  private static final int DATABASE_ALREADY_OPEN = 90020;

  @Override
  public boolean reportException(Throwable failure) {
    Optional<String> sentence = sentence(failure);
    sentence.ifPresent(log::error);
    return sentence.isPresent();
  }

  static Optional<String> sentence(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartupRefused refused) {
        return Optional.of(refused.sentence());
      }
      if (cause instanceof PortInUseException taken) {
        return Optional.of(ofPort(taken.getPort(), taken).sentence());
      }
      if (cause instanceof SQLException sql && sql.getErrorCode() == DATABASE_ALREADY_OPEN) {
        return Optional.of(StartupText.of("startup.database-in-use"));
      }
    }
    return Optional.empty();
  }

  static StartupRefused ofPort(int port, Exception failure) {
    String number = Integer.toString(port);
    String reason = String.valueOf(failure.getMessage());
    boolean taken =
        failure instanceof PortInUseException
            || (failure instanceof BindException && reason.contains("in use"));
    return taken
        ? StartupRefused.because(failure, "startup.port-in-use", number)
        : StartupRefused.because(failure, "startup.port-not-opened", number, reason);
  }
}
