package io.tandem.sessions.store;

/**
 * Identifies a request, so that a repeat is recognized.
 *
 * @param caller the user id
 * @param route method and path
 * @param key what the caller sent, 1 to 255 visible ASCII characters
 * @param body the body as received; only its hash is stored
 */
public record IdempotencyKey(String caller, String route, String key, String body) {}
