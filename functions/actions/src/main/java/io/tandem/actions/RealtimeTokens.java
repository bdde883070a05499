package io.tandem.actions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.events.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Grants a user a token for an hour, to subscribe to their own channel and nothing else. */
@ApplicationScoped
class RealtimeTokens {
  private static final Duration VALIDITY = Duration.ofHours(1);

  private final AblyJwt jwt;
  private final Clock clock;

  RealtimeTokens(AblyJwt jwt, Clock clock) {
    this.jwt = jwt;
    this.clock = clock;
  }

  /**
   * The answer's data.
   *
   * @param token an Ably JWT
   * @param clientId the user's id at Ably
   */
  @RegisterForReflection
  public record Granted(String token, Instant expiresAt, String clientId, String channel) {}

  Granted of(String userId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = now.plus(VALIDITY);
    String clientId = Channels.clientId(userId);
    String channel = Channels.ofUser(userId);
    return new Granted(jwt.sign(clientId, channel, now, expiresAt), expiresAt, clientId, channel);
  }
}
