package io.tandem.sessions.store;

/**
 * What makes a request the same as an earlier one.
 *
 * @param caller the user id
 * @param route method and path
 * @param key what the caller sent, 1 to 255 visible ASCII characters
 * @param body the body as it came, of which only a hash is kept
 */
public record IdempotencyKey(String caller, String route, String key, String body) {}
