package io.tandem.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member's guess of how the other feels, as one of the two may see it.
 *
 * @param id UUID v7
 * @param status where it stands
 * @param revision 1 for the first text, one more for each text that replaced it
 * @param content the guess itself
 * @param sharedAt when this revision was shared
 * @param validationFeedback the subject's last words about it; for the guesser alone, else null
 */
public record EmpathyAttempt(
    UUID id,
    AttemptStatus status,
    int revision,
    String content,
    Instant sharedAt,
    @Nullable String validationFeedback) {}
