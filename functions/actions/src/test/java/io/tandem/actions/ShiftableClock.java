package io.tandem.actions;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The functions' clock, which a test can put forward. */
@Mock
@Singleton
public final class ShiftableClock extends Clock {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** Runs it so much later. */
  public <T> T later(Duration by, Supplier<T> action) {
    ahead.set(by);
    try {
      return action.get();
    } finally {
      ahead.set(Duration.ZERO);
    }
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return systemUTC().getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
