package io.tandem.sessions;

/** Every code that an answer of the API can carry when it is a failure. */
public enum ErrorCode {
  UNAUTHORIZED,
  NOT_FOUND,
  VALIDATION_ERROR,
  PAYLOAD_TOO_LARGE,
  SESSION_NOT_ACTIVE,
  GATE_NOT_SATISFIED,
  CONFLICT,
  BUSY,
  INVITATION_NOT_CONFIRMED,
  INVITATION_EXPIRED,
  IDEMPOTENCY_KEY_REUSED,
  RATE_LIMITED,
  INTERNAL_ERROR
}
