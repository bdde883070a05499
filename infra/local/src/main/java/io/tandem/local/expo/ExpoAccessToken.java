package io.tandem.local.expo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The token that a project with this setting must show with every request
 * (https://docs.expo.dev/push-notifications/sending-notifications/#additional-security).
 */
public record ExpoAccessToken(String text) {
  private static final String BEARER = "Bearer ";

  public static ExpoAccessToken make() {
    return new ExpoAccessToken(UUID.randomUUID().toString());
  }

  /** The chosen token, or a new one. */
  public static ExpoAccessToken of(@Nullable String chosen) {
    return chosen == null ? make() : new ExpoAccessToken(chosen);
  }

  void check(@Nullable String authorization) {
    String expected = BEARER + text;
    if (authorization == null
        || !MessageDigest.isEqual(authorization.getBytes(UTF_8), expected.getBytes(UTF_8))) {
      throw ExpoError.unauthorized();
    }
  }

  /** Replaces the record's own, which would show the secret. */
  @Override
  public String toString() {
    return "access token";
  }
}
