package io.tandem.push;

import java.util.UUID;

/** What Expo gave for a push to this phone that it took. */
record Ticket(String id, String pushToken, String userId, UUID eventId) {}
