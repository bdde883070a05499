package io.tandem.sessions.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.tandem.sessions.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** Where instants and ids come from. */
@ApplicationScoped
public class Moments {
  private final Clock clock;
  private final TimeBasedEpochGenerator uuidV7 =
      Generators.timeBasedEpochGenerator(new SecureRandom());

  Moments(Clock clock) {
    this.clock = clock;
  }

  /** Now. */
  public Moment now() {
    return new Moment(clock.instant(), uuidV7::generate);
  }

  /** The clock of the functions. */
  static final class SystemClock {
    private SystemClock() {}

    @Produces
    @Singleton
    static Clock clock() {
      return Clock.systemUTC();
    }
  }
}
