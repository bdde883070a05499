package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.HELD;
import static io.tandem.events.AttemptStatus.REFINING;
import static io.tandem.events.AttemptStatus.REVEALED;
import static io.tandem.events.AttemptStatus.VALIDATED;

import io.tandem.events.AttemptStatus;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's guess of how the other feels. Each guesser has one; its text may be replaced. */
class Attempt {
  private UUID id;

  private AttemptStatus status;

  private int revision;
  private @Nullable String content;
  private Instant sharedAt;
  private @Nullable String feedback;
  private @Nullable String context;
  private @Nullable Instant contextSharedAt;
  private @Nullable Instant contextViewedAt;

  @SuppressWarnings("NullAway.Init") // filled from its row
  Attempt() {}

  Attempt(UUID id, String content, Instant now) {
    this.id = id;
    this.status = HELD;
    this.content = content;
    this.sharedAt = now;
  }

  AttemptStatus status() {
    return status;
  }

  int revision() {
    return revision;
  }

  boolean says(String text) {
    return text.equals(content);
  }

  void replace(String text, Instant now) {
    content = text;
    sharedAt = now;
  }

  void reveal() {
    status = REVEALED;
    revision++;
  }

  void validate(@Nullable String words) {
    status = VALIDATED;
    feedback = words;
  }

  void refine(String words) {
    status = REFINING;
    feedback = words;
  }

  void shareContext(String words, Instant now) {
    context = words;
    contextSharedAt = now;
    contextViewedAt = null;
  }

  /** Keeps the time of the first view. */
  void viewContext(Instant now) {
    contextViewedAt = contextViewedAt == null ? now : contextViewedAt;
  }

  /** Removes what the guesser wrote. */
  void forgetContent() {
    content = null;
  }

  /** Removes what the subject wrote about the guess. */
  void forgetAnswers() {
    feedback = null;
    context = null;
    contextSharedAt = null;
    contextViewedAt = null;
  }

  boolean hasContext() {
    return context != null;
  }

  boolean isBeingRefined() {
    return status == REFINING;
  }

  boolean hasUnviewedContext() {
    return isBeingRefined() && context != null && contextViewedAt == null;
  }

  Views.MyAttempt asGuesserSeesIt() {
    return new Views.MyAttempt(
        id,
        status,
        revision,
        Objects.requireNonNull(content),
        sharedAt,
        feedback,
        context == null
            ? null
            : new Views.MyContext(
                context, Objects.requireNonNull(contextSharedAt), contextViewedAt));
  }

  Views.TheirAttempt asSubjectSeesIt() {
    return new Views.TheirAttempt(
        id,
        status,
        revision,
        content,
        sharedAt,
        context == null
            ? null
            : new Views.TheirContext(context, Objects.requireNonNull(contextSharedAt)));
  }
}
