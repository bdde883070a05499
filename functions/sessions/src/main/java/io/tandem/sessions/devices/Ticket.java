package io.tandem.sessions.devices;

import java.util.UUID;

/** What Expo gave for a push to this phone that it took. */
public record Ticket(String id, String pushToken, String userId, UUID eventId) {}
