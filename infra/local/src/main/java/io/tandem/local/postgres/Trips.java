package io.tandem.local.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts a connection's round trips. A round trip ends when the client waits for its answer: pgjdbc
 * sends the begin of a transaction together with the first statement.
 */
final class Trips {
  /** A client that goes on does so at once, but PostgreSQL may be faster still. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final Traffic traffic;
  private final int port;
  private final List<String> sql = new ArrayList<>();
  private int bytesAsked;
  private int bytesAnswered;

  Trips(Traffic traffic, int port) {
    this.traffic = traffic;
    this.port = port;
  }

  /**
   * PostgreSQL has answered, and the client has not received the answer yet.
   *
   * @param client shows whether the client sends more without waiting
   */
  void answered(ClientTurn question, ServerTurn answer, WireReader client) throws IOException {
    if (!traffic.isWatched()) {
      return;
    }
    sql.addAll(question.sql());
    bytesAsked += WireMessage.bytes(question.messages());
    bytesAnswered += WireMessage.bytes(answer.messages());
    if (!client.hasMore(PATIENCE)) {
      traffic.passes(new RoundTrip(port, sql, bytesAsked, bytesAnswered));
      sql.clear();
      bytesAsked = 0;
      bytesAnswered = 0;
    }
  }
}
