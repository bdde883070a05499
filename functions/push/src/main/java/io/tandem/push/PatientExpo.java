package io.tandem.push;

import io.tandem.push.Sending.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Retries a few times with backoff when Expo is busy or out of reach, and never sooner than Expo
 * asks. What is still not sent waits for {@link SendHeld}.
 *
 * <p>The backoff is the AWS SDK's, which is in the binary anyway. A retry library would add
 * megabytes for the loop below, and could not tell a {@link Sending} from a failure.
 */
@ApplicationScoped
class PatientExpo {
  private static final int ATTEMPTS = 4;

  /** The last attempt begins within this time, so its timeout ends well before the function's. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** 0.25 to 0.5 s at first, doubled each time. */
  private final BackoffStrategy backOff =
      BackoffStrategy.exponentialDelayHalfJitter(Duration.ofMillis(500), Duration.ofSeconds(4));

  private final Expo expo;
  private final Clock clock;
  private final Pause pause;

  PatientExpo(Expo expo, Clock clock, Pause pause) {
    this.expo = expo;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * @param end no attempt begins later; {@link #PATIENCE} after the first
   */
  Sending send(List<PushMessage> messages, Instant end) {
    if (clock.instant().isAfter(end)) {
      return new Refused("no time is left", true, Duration.ZERO);
    }
    for (int attempt = 1; ; attempt++) {
      Sending sending = expo.send(messages);
      if (!(sending instanceof Refused refused) || !refused.temporary() || attempt == ATTEMPTS) {
        return sending;
      }
      Duration wait = longer(backOff.computeDelay(attempt + 1), refused.retryAfter());
      if (clock.instant().plus(wait).isAfter(end)) {
        return sending;
      }
      pause.sleep(wait);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
