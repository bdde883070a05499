package io.tandem.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What one member alone may see of an event. Null components are left out of the JSON.
 *
 * @param message to be added to the member's messages
 * @param empathyStatus replaces what the member knows of stage 2
 * @param validationFeedback what the subject said of the member's guess
 * @param sharedContext what the subject told to help the member guess better
 * @param reason why the partner declined or paused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrivatePart(
    @Nullable TransitionMessage message,
    @Nullable EmpathyStatus empathyStatus,
    @Nullable String validationFeedback,
    @Nullable SharedContext sharedContext,
    @Nullable String reason) {

  /** A private transition message. */
  public static PrivatePart message(TransitionMessage message) {
    return new PrivatePart(message, null, null, null, null);
  }

  /** The member's new view of stage 2. */
  public static PrivatePart empathy(EmpathyStatus status) {
    return new PrivatePart(null, status, null, null, null);
  }

  /** The member's new view of stage 2, and the subject's words about their guess. */
  public static PrivatePart verdict(EmpathyStatus status, @Nullable String feedback) {
    return new PrivatePart(null, status, feedback, null, null);
  }

  /** The member's new view of stage 2, and what the subject told them. */
  public static PrivatePart context(EmpathyStatus status, SharedContext context) {
    return new PrivatePart(null, status, null, context, null);
  }

  /** Why the partner did it. */
  public static PrivatePart reason(String reason) {
    return new PrivatePart(null, null, null, null, reason);
  }
}
