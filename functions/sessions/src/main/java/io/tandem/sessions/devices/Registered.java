package io.tandem.sessions.devices;

import java.time.Instant;

/**
 * A phone with its platform and registration time.
 *
 * @param platform {@code ios} or {@code android}
 * @param registeredAt when it last registered
 */
public record Registered(Phone phone, String platform, Instant registeredAt) {}
