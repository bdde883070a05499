package io.tandem.local.waypoints;

/**
 * A point on an event's way that shows on the wire, so that a test can kill a process right there
 * without the process's help.
 */
public enum Waypoint {
  /** A command has sent its commit, and PostgreSQL has not received it. */
  BEFORE_COMMIT,
  /** PostgreSQL has committed; the command does not know it yet and has published nothing. */
  AFTER_COMMIT,
  /** SNS has accepted the events; they are not marked as published yet. */
  PUBLISHED,
  /**
   * PostgreSQL has marked the events as published, and the caller does not know it yet. An action's
   * mark is its own transaction; the relay's is not committed yet.
   */
  MARKING,
  /** Ably has been called and has done nothing. */
  BEFORE_ABLY_ANSWER,
  /** Ably has done its work; nobody knows it yet. */
  AFTER_ABLY_ANSWER,
  /** Expo has been called and has done nothing. */
  BEFORE_EXPO_ANSWER,
  /** Expo has accepted the push; nobody knows it yet. */
  AFTER_EXPO_ANSWER
}
