package io.tandem.push;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Does not wait, but moves the clock forward. */
@Mock
@Singleton
public final class RecordedPause extends Pause {
  final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final TestClock clock;

  RecordedPause(TestClock clock) {
    this.clock = clock;
  }

  @Override
  void sleep(Duration duration) {
    waits.add(duration);
    clock.advance(duration);
  }
}
