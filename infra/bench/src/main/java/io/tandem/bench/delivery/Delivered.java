package io.tandem.bench.delivery;

import java.time.Duration;
import java.time.Instant;

/** When a move was requested, committed and delivered. */
public record Delivered(Instant requested, Instant committed, Instant atAbly, Instant atExpo) {

  public Duration toCommit() {
    return Duration.between(requested, committed);
  }

  public Duration toAbly() {
    return Duration.between(committed, atAbly);
  }

  public Duration toExpo() {
    return Duration.between(committed, atExpo);
  }

  public Duration requestToAbly() {
    return Duration.between(requested, atAbly);
  }
}
