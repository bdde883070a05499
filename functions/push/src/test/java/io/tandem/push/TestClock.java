package io.tandem.push;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The functions' clock, which a test can stop at any time. */
@Mock
@Singleton
public final class TestClock extends Clock {
  private volatile Clock clock = systemUTC();

  void run() {
    clock = systemUTC();
  }

  void stopAt(String instant) {
    clock = fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  void advance(Duration by) {
    clock = offset(clock, by);
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
