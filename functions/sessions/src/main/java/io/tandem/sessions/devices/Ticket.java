package io.tandem.sessions.devices;

import java.util.UUID;

/** Expo's ticket for a push that it accepted for this phone. */
public record Ticket(String id, String pushToken, String userId, UUID eventId) {}
