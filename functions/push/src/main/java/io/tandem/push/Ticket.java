package io.tandem.push;

import java.util.UUID;

/** The ticket that Expo gave for a push to this phone. */
record Ticket(String id, String pushToken, String userId, UUID eventId) {}
