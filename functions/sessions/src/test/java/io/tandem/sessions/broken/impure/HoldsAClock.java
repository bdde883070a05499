package io.tandem.sessions.broken.impure;

import java.time.Clock;
import java.time.Instant;

record HoldsAClock(Clock clock) {
  Instant whenever() {
    return clock.instant();
  }
}
