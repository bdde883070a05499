package io.tandem.actions.http;

import io.tandem.sessions.store.CommandCounts;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/** Describes a failure for the log, without messages, which can quote private text. */
final class Failure {
  private static final int DEEPEST = 12;

  private Failure() {}

  /** Whether PostgreSQL gave up waiting for a lock: the role's lock_timeout has passed. */
  static boolean isLockTimeout(Throwable failure) {
    return causes(failure)
        .anyMatch(cause -> cause instanceof SQLException sql && "55P03".equals(sql.getSQLState()));
  }

  /** After how many seconds the caller may retry, if they acted too often. */
  static OptionalInt tooOften(Throwable failure) {
    return causes(failure)
        .flatMap(cause -> cause instanceof PSQLException sql ? Stream.of(sql) : Stream.empty())
        .filter(sql -> CommandCounts.TOO_OFTEN.equals(sql.getSQLState()))
        .map(sql -> Objects.requireNonNull(sql.getServerErrorMessage()).getHint())
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  static String describe(Throwable failure) {
    return causes(failure).map(Failure::one).collect(Collectors.joining("\n  caused by "));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }

  private static String one(Throwable cause) {
    String sqlState = cause instanceof SQLException sql ? " SQLState " + sql.getSQLState() : "";
    return Arrays.stream(cause.getStackTrace())
        .limit(DEEPEST)
        .map(frame -> "\n    at " + frame)
        .collect(Collectors.joining("", cause.getClass().getName() + sqlState, ""));
  }
}
