package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.UUID;

/** An API key, {@code name:secret}, and what it allows. */
public record AblyKey(String name, String secret, Capability capability) {

  /** A new key for the project's channels. */
  static AblyKey make(String name, Operation... operations) {
    return new AblyKey(
        "tandem." + name, UUID.randomUUID().toString(), Capability.on("tandem:*", operations));
  }

  public String text() {
    return name + ":" + secret;
  }

  boolean isSecret(String given) {
    return MessageDigest.isEqual(given.getBytes(UTF_8), secret.getBytes(UTF_8));
  }

  /** Replaces the record's own, which would show the secret. */
  @Override
  public String toString() {
    return name;
  }
}
