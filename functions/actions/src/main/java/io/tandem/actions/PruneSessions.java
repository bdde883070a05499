package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.sessions.store.ClosedSessions;
import io.tandem.telemetry.Invocation;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every day: removes sessions that ended long ago, with their events. */
public final class PruneSessions {
  /** Below the function's timeout, so that a run ends by itself. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(40);

  private final ClosedSessions sessions;
  private final Invocation invocation;
  private final int keepClosedDays;

  PruneSessions(
      ClosedSessions sessions,
      Invocation invocation,
      @ConfigProperty(name = "tandem.keep-closed-days", defaultValue = "180") int keepClosedDays) {
    this.sessions = sessions;
    this.invocation = invocation;
    this.keepClosedDays = keepClosedDays;
  }

  /** How many were removed. */
  public record Pruned(int sessions) {}

  @Funq("prune-sessions")
  public Pruned handle() {
    invocation.begin();
    return new Pruned(sessions.remove(keepClosedDays, TIME_LIMIT));
  }
}
