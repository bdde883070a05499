package io.tandem.events;

import java.time.Instant;
import java.util.UUID;

/**
 * What a member is told, privately, when they enter a stage.
 *
 * @param id UUID v7; a client shows a message once per id
 * @param content the text
 * @param timestamp when the stage was entered
 */
public record TransitionMessage(UUID id, String content, Instant timestamp) {}
