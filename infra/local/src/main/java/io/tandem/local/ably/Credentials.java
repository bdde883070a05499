package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.util.Base64;
import java.util.Optional;

/** By what a request shows that it may be made (https://ably.com/docs/auth). */
final class Credentials {
  private static final String BASIC = "Basic ";
  private final AblyKeys keys;

  Credentials(AblyKeys keys) {
    this.keys = keys;
  }

  Access of(Context request) {
    return after(BASIC, request)
        .flatMap(Credentials::decoded)
        .map(this::byKey)
        .orElseThrow(AblyError::invalidCredentials);
  }

  private Access byKey(String text) {
    int colon = text.indexOf(':');
    return keys.named(text.substring(0, Math.max(colon, 0)))
        .filter(key -> key.isSecret(text.substring(colon + 1)))
        .map(Access::by)
        .orElseThrow(AblyError::invalidCredentials);
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
