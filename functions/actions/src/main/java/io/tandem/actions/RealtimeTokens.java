package io.tandem.actions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.RefusedRequest;
import io.tandem.events.Channels;
import io.tandem.sessions.store.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What a user may listen to, and the token that says so to Ably for an hour. */
@ApplicationScoped
class RealtimeTokens {
  private static final Duration VALIDITY = Duration.ofHours(1);

  /** A token travels in headers and addresses, which have no room for more. */
  private static final int MOST_SESSIONS = 100;

  private final Reading reading;
  private final AblyJwt jwt;

  RealtimeTokens(Reading reading, AblyJwt jwt) {
    this.reading = reading;
    this.jwt = jwt;
  }

  /**
   * The answer's data.
   *
   * @param token an Ably JWT
   * @param clientId the user id
   */
  @RegisterForReflection
  public record Granted(String token, Instant expiresAt, String clientId, Listening channels) {}

  /**
   * @param user the user's own channel
   * @param sessions those of their sessions that are not over, the newest first
   */
  @RegisterForReflection
  public record Listening(String user, List<String> sessions) {}

  Granted of(String userId) {
    if (userId.equals("*") || userId.endsWith(":*")) {
      throw RefusedRequest.field("sub", "names a wildcard, which Ably would take for everybody");
    }
    Instant now = reading.now().truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = now.plus(VALIDITY);
    List<String> sessions =
        reading.openSessionsOf(userId, MOST_SESSIONS).stream()
            .map(UUID::toString)
            .map(Channels::ofSession)
            .toList();
    Listening channels = new Listening(Channels.ofUser(userId), sessions);
    return new Granted(jwt.sign(userId, channels, now, expiresAt), expiresAt, userId, channels);
  }
}
