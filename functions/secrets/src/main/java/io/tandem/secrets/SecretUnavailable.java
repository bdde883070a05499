package io.tandem.secrets;

/** A secret cannot be read. Names the secret and the reason, never its value. */
public final class SecretUnavailable extends RuntimeException {
  SecretUnavailable(String arn, String why) {
    super("Secret %s is not available: %s".formatted(arn, why));
  }
}
