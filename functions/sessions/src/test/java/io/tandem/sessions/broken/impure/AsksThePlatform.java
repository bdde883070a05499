package io.tandem.sessions.broken.impure;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

final class AsksThePlatform {
  private final Supplier<Instant> later = Instant::now;

  String everything() {
    return later.get() + " " + Instant.now() + System.currentTimeMillis() + UUID.randomUUID();
  }
}
