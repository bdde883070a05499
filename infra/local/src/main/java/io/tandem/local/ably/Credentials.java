package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/** Authenticates requests by their key or token (https://ably.com/docs/auth). */
record Credentials(AblyKeys keys, Clock clock) {
  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";

  Access of(Context request) {
    return key(request)
        .map(this::byKey)
        .or(() -> token(request).map(this::byToken))
        .orElseThrow(AblyError::invalidCredentials);
  }

  Access byKey(String text) {
    int colon = text.indexOf(':');
    return keys.named(text.substring(0, Math.max(colon, 0)))
        .filter(key -> key.isSecret(text.substring(colon + 1)))
        .map(Access::by)
        .orElseThrow(AblyError::invalidCredentials);
  }

  Access byToken(String text) {
    return Token.of(text, keys).access(clock.instant());
  }

  private static Optional<String> key(Context request) {
    return after(BASIC, request)
        .flatMap(Credentials::decoded)
        .or(() -> Optional.ofNullable(request.queryParam("key")));
  }

  /** Ably's libraries send a token in base64. A JWT has dots, so it is never valid base64. */
  private static Optional<String> token(Context request) {
    return after(BEARER, request)
        .flatMap(text -> text.contains(".") ? Optional.of(text) : decoded(text))
        .or(() -> Optional.ofNullable(request.queryParam("accessToken")));
  }

  private static Optional<String> after(String scheme, Context request) {
    return Optional.ofNullable(request.header("Authorization"))
        .filter(header -> header.regionMatches(true, 0, scheme, 0, scheme.length()))
        .map(header -> header.substring(scheme.length()).strip());
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
