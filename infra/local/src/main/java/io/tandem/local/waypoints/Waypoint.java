package io.tandem.local.waypoints;

/**
 * A point on an event's way that can be told from what is on the wire, so that a process can be
 * killed right there without knowing of it.
 */
public enum Waypoint {
  /** A command has asked PostgreSQL to commit, which does not know it yet. */
  BEFORE_COMMIT,
  /** PostgreSQL has committed a command, which does not know it yet, and has published nothing. */
  AFTER_COMMIT,
  /** SNS has taken the events, which are not marked as published. */
  PUBLISHED,
  /**
   * PostgreSQL has marked the events as published, which who asked for it does not know: an action,
   * whose mark is a transaction by itself; the relay's is not committed yet.
   */
  MARKING,
  /** Ably has been asked and has done nothing. */
  BEFORE_ABLY_ANSWER,
  /** Ably has done what it was asked; nobody knows it yet. */
  AFTER_ABLY_ANSWER,
  /** Expo has been asked and has done nothing. */
  BEFORE_EXPO_ANSWER,
  /** Expo has taken the push; nobody knows it yet. */
  AFTER_EXPO_ANSWER
}
