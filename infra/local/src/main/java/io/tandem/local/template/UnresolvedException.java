package io.tandem.local.template;

/** Why an intrinsic function has no value. The evaluator adds which one and where. */
final class UnresolvedException extends RuntimeException {
  UnresolvedException(String message) {
    super(message);
  }
}
