package io.tandem.local.postgres;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the SQL that a client runs. A client names statements that it has prepared earlier. */
final class Statements {
  private static final char QUERY = 'Q';
  private static final char PARSE = 'P';
  private static final char BIND = 'B';
  private final Map<String, String> prepared = new HashMap<>();

  /** The SQL that this message runs, if any. */
  Optional<String> run(WireMessage message) {
    switch (message.type()) {
      case QUERY:
        return Optional.of(message.text(0));
      case PARSE:
        prepared.put(message.text(0), message.text(1));
        return Optional.empty();
      case BIND:
        return Optional.ofNullable(prepared.get(message.text(1)));
      default:
        return Optional.empty();
    }
  }
}
