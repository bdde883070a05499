package io.tandem.local.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells a connection's round trips. One is over when the client waits for its answer: pgjdbc sends
 * the begin of a transaction and goes on to the first statement.
 */
final class Trips {
  private final Traffic traffic;
  private final int client;
  private final List<String> sql = new ArrayList<>();
  private int bytesAsked;
  private int bytesAnswered;

  Trips(Traffic traffic, int client) {
    this.traffic = traffic;
    this.client = client;
  }

  /**
   * An answer is there, and the client has not heard it yet.
   *
   * @param clientWaits whether it has asked nothing else meanwhile
   */
  void answered(ClientTurn question, ServerTurn answer, boolean clientWaits) {
    sql.addAll(question.sql());
    bytesAsked += WireMessage.bytes(question.messages());
    bytesAnswered += WireMessage.bytes(answer.messages());
    if (clientWaits) {
      traffic.passes(new RoundTrip(client, sql, bytesAsked, bytesAnswered));
      sql.clear();
      bytesAsked = 0;
      bytesAnswered = 0;
    }
  }
}
