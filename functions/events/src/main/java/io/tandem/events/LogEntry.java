package io.tandem.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as the log stores it: members by role, with no names and no private text.
 *
 * @param id UUID v7; consumers drop a second event with the same id
 * @param sessionId the session it happened in
 * @param seq its number in the session: 1, 2, 3 … without gap or repeat
 * @param type its name on the wire; possibly one that only a later release knows
 * @param time when it happened, to the millisecond
 * @param data JSON, as {@link CloudEvents#logged} wrote it
 */
public record LogEntry(UUID id, UUID sessionId, long seq, String type, Instant time, String data) {}
