package io.tandem.sessions.devices;

import org.jspecify.annotations.Nullable;

/**
 * A push that waited for the end of a phone's quiet hours.
 *
 * @param partner what the phone's user calls the other one; null if nothing is known
 */
public record HeldPush(
    String pushToken, String userId, Occasion occasion, @Nullable String partner) {}
