package io.tandem.local.access;

import io.tandem.local.journey.Phone.Answer;
import java.util.Map;

/**
 * The expected answer to a call.
 *
 * @param code the error's code, empty if the call must succeed
 */
record Verdict(int status, String code) {
  private static final int FIRST_REFUSAL = 400;
  private static final Map<String, String> CODES =
      Map.of(
          "400", "VALIDATION_ERROR",
          "400-closed", "SESSION_NOT_ACTIVE",
          "401", "UNAUTHORIZED",
          "404", "NOT_FOUND",
          "409", "CONFLICT",
          "409-early", "INVITATION_NOT_CONFIRMED");

  static Verdict parse(String cell) {
    int status = Integer.parseInt(cell.substring(0, 3));
    if (status >= FIRST_REFUSAL && !CODES.containsKey(cell)) {
      throw new IllegalArgumentException("the matrix has no " + cell);
    }
    return new Verdict(status, CODES.getOrDefault(cell, ""));
  }

  boolean isRefusal() {
    return status >= FIRST_REFUSAL;
  }

  boolean isNotFound() {
    return code.equals("NOT_FOUND");
  }

  boolean fits(Answer answer) {
    return answer.status() == status && answer.code().equals(code);
  }
}
