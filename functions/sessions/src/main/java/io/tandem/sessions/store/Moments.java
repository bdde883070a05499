package io.tandem.sessions.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import io.tandem.sessions.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** The source of instants and ids. */
@ApplicationScoped
public class Moments {
  private final Clock clock;

  /** Not timeBasedEpochGenerator, whose ids within one millisecond only count up. */
  private final TimeBasedEpochRandomGenerator uuidV7 =
      Generators.timeBasedEpochRandomGenerator(new SecureRandom());

  Moments(Clock clock) {
    this.clock = clock;
  }

  /** The current moment. */
  public Moment now() {
    return new Moment(clock.instant(), uuidV7::generate, UUID::randomUUID);
  }

  /** Provides the functions' clock. */
  static final class SystemClock {
    private SystemClock() {}

    @Produces
    @Singleton
    static Clock clock() {
      return Clock.systemUTC();
    }
  }
}
