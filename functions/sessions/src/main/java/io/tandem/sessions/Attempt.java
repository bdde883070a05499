package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.HELD;
import static io.tandem.events.AttemptStatus.REFINING;
import static io.tandem.events.AttemptStatus.REVEALED;
import static io.tandem.events.AttemptStatus.VALIDATED;

import io.tandem.events.AttemptStatus;
import io.tandem.events.EmpathyAttempt;
import io.tandem.events.SharedContext;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's guess of how the other feels. One per guesser; its text may be replaced. */
@Embeddable
class Attempt {
  private UUID id;

  @Enumerated(EnumType.STRING)
  private AttemptStatus status;

  private int revision;
  private String content;
  private Instant sharedAt;
  private @Nullable String feedback;
  private @Nullable String context;
  private @Nullable Instant contextSharedAt;
  private @Nullable Instant contextViewedAt;

  @SuppressWarnings("NullAway.Init") // filled by JPA
  Attempt() {}

  Attempt(UUID id, String content, Instant now) {
    this.id = id;
    this.status = HELD;
    this.revision = 1;
    this.content = content;
    this.sharedAt = now;
  }

  AttemptStatus status() {
    return status;
  }

  void replace(String text, Instant now) {
    content = text;
    revision++;
    sharedAt = now;
  }

  void reveal() {
    status = REVEALED;
  }

  void validate(@Nullable String words) {
    status = VALIDATED;
    feedback = words;
  }

  void refine(String words) {
    status = REFINING;
    feedback = words;
  }

  void help(String words, Instant now) {
    context = words;
    contextSharedAt = now;
    contextViewedAt = null;
  }

  void viewContext(Instant now) {
    contextViewedAt = now;
  }

  @Nullable SharedContext sharedContext() {
    return context == null
        ? null
        : new SharedContext(context, Objects.requireNonNull(contextSharedAt));
  }

  boolean isBeingRefined() {
    return status == REFINING;
  }

  boolean hasUnviewedContext() {
    return isBeingRefined() && context != null && contextViewedAt == null;
  }

  EmpathyAttempt asGuesserSeesIt() {
    return new EmpathyAttempt(id, status, revision, content, sharedAt, feedback);
  }

  EmpathyAttempt asSubjectSeesIt() {
    return new EmpathyAttempt(id, status, revision, content, sharedAt, null);
  }
}
