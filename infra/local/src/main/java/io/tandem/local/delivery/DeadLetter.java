package io.tandem.local.delivery;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event that a function could not handle in any attempt.
 *
 * @param at when it was given up, ISO-8601
 */
public record DeadLetter(String id, String function, String at, JsonNode event, LastError error) {
  /** Why the last attempt failed. */
  public record LastError(String errorType, String errorMessage) {}
}
