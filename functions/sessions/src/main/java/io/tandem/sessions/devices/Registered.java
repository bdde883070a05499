package io.tandem.sessions.devices;

import java.time.Instant;

/**
 * A phone as its user knows it.
 *
 * @param platform {@code ios} or {@code android}
 * @param registeredAt the last time
 */
public record Registered(Phone phone, String platform, Instant registeredAt) {}
