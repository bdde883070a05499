package io.tandem.actions.http;

import io.tandem.sessions.ErrorCode;
import io.tandem.sessions.Refusal;
import java.util.List;

/** The request itself is at fault; no session was read. */
public final class RefusedRequest extends RuntimeException {
  private final transient Refusal refusal;

  RefusedRequest(Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  /** A field of the body, or a parameter, is not valid. */
  public static RefusedRequest field(String field, String message) {
    return fields(List.of(new Refusal.FieldError(field, message)));
  }

  static RefusedRequest fields(List<Refusal.FieldError> errors) {
    return new RefusedRequest(
        new Refusal(ErrorCode.VALIDATION_ERROR, "The request is not valid", errors));
  }

  static RefusedRequest of(ErrorCode code, String message) {
    return new RefusedRequest(Refusal.of(code, message));
  }

  Refusal refusal() {
    return refusal;
  }
}
