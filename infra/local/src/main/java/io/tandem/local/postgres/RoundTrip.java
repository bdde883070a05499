package io.tandem.local.postgres;

import java.util.List;

/**
 * A client's question and PostgreSQL's answer, as they were on the wire.
 *
 * @param client the connection, by the client's port
 * @param sql the statements that it runs; none at the start of a connection
 * @param bytesAsked from the client to PostgreSQL
 * @param bytesAnswered from PostgreSQL to the client
 */
public record RoundTrip(int client, List<String> sql, int bytesAsked, int bytesAnswered) {
  public RoundTrip {
    sql = List.copyOf(sql);
  }
}
