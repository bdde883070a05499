package io.tandem.actions.http;

import java.util.Optional;
import java.util.UUID;

/** Ids as callers send them; what is no UUID names nothing. */
final class Ids {
  private static final int LENGTH = 36;

  private Ids() {}

  static Optional<UUID> parse(String id) {
    try {
      return id.length() == LENGTH ? Optional.of(UUID.fromString(id)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
