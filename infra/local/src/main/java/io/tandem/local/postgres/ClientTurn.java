package io.tandem.local.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Everything that a client sends before it waits for an answer.
 *
 * @param sql the statements that it runs
 */
record ClientTurn(List<WireMessage> messages, List<String> sql) {
  /** A client waits after these: Sync, Query, FunctionCall, password, and the ends of a copy. */
  private static final String LAST = "SQFpcf";

  private static final char TERMINATE = 'X';
  private static final Pattern MARKS =
      Pattern.compile("update\\s+session_events\\b.*\\bset\\s+published_at|mark_published");

  static ClientTurn read(WireReader client, Statements statements) throws IOException {
    List<WireMessage> messages = new ArrayList<>();
    List<String> sql = new ArrayList<>();
    WireMessage message;
    do {
      message = client.next();
      messages.add(message);
      statements.run(message).ifPresent(sql::add);
    } while (LAST.indexOf(message.type()) < 0 && message.type() != TERMINATE);
    return new ClientTurn(messages, sql);
  }

  boolean isGoodbye() {
    return messages.get(messages.size() - 1).type() == TERMINATE;
  }

  boolean commits() {
    return sql.stream().anyMatch(statement -> statement.strip().equalsIgnoreCase("commit"));
  }

  /** Whether its SQL marks events as published. */
  boolean marks() {
    return sql.stream()
        .anyMatch(statement -> MARKS.matcher(statement.toLowerCase(Locale.ROOT)).find());
  }
}
