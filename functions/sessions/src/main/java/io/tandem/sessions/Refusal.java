package io.tandem.sessions;

import java.util.List;

/**
 * Why an action was not done; nothing has changed.
 *
 * @param code for programs
 * @param message for people; never holds private text
 * @param details the fields at fault, possibly none
 */
public record Refusal(ErrorCode code, String message, List<FieldError> details) {

  /**
   * @param field name of the body's field or of the path's parameter
   * @param message what is wrong with it
   */
  public record FieldError(String field, String message) {}

  /** A refusal for which no single field is to blame. */
  public static Refusal of(ErrorCode code, String message) {
    return new Refusal(code, message, List.of());
  }

  /** A refusal for one field. */
  public static Refusal of(ErrorCode code, String message, String field, String fieldMessage) {
    return new Refusal(code, message, List.of(new FieldError(field, fieldMessage)));
  }

  /** No such session or invitation, or not the caller's: both get the same answer. */
  public static Refusal notFound() {
    return of(ErrorCode.NOT_FOUND, "Not found");
  }

  static Refusal conflict(String message) {
    return of(ErrorCode.CONFLICT, message);
  }

  static Refusal notActive(SessionStatus status) {
    return of(ErrorCode.SESSION_NOT_ACTIVE, "The session is " + status);
  }

  static Refusal wrongStage(Stage current, String needed) {
    String message = "You are at stage %d %s; this needs %s";
    return of(ErrorCode.VALIDATION_ERROR, message.formatted(current.number(), current, needed));
  }
}
