package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The API key by which the functions publish, {@code name:secret}; a new one for each stage. */
public record AblyKey(String name, String secret) {
  private static final String BASIC = "Basic ";

  public static AblyKey make() {
    return new AblyKey("tandem.local", UUID.randomUUID().toString());
  }

  public String text() {
    return name + ":" + secret;
  }

  void check(Optional<String> authorization) {
    String given =
        authorization
            .filter(header -> header.regionMatches(true, 0, BASIC, 0, BASIC.length()))
            .map(header -> header.substring(BASIC.length()).strip())
            .orElseThrow(AblyError::invalidCredentials);
    String expected = Base64.getEncoder().encodeToString(text().getBytes(UTF_8));
    if (!MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8))) {
      throw AblyError.invalidCredentials();
    }
  }

  /** Not the record's own: it has a secret. */
  @Override
  public String toString() {
    return name;
  }
}
