package io.tandem.secrets;

/** A secret cannot be had. Says which and why, and nothing of what it is. */
public final class SecretUnavailable extends RuntimeException {
  SecretUnavailable(String arn, String why) {
    super("Secret %s is not to be had: %s".formatted(arn, why));
  }
}
