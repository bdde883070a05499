package io.tandem.local.postgres;

import io.tandem.local.waypoints.Waypoint;
import io.tandem.local.waypoints.Waypoints;
import java.util.ArrayList;
import java.util.List;

/** The waypoints on a connection to PostgreSQL. */
final class PostgresWaypoints {
  private final Waypoints waypoints;
  private final int clientPort;
  private final int proxyPort;
  private final List<String> transaction = new ArrayList<>();
  private boolean marks;

  PostgresWaypoints(Waypoints waypoints, int clientPort, int proxyPort) {
    this.waypoints = waypoints;
    this.clientPort = clientPort;
    this.proxyPort = proxyPort;
  }

  /** Whether the client was stopped before the server received this. */
  boolean isStopped(ClientTurn turn) {
    transaction.addAll(turn.sql());
    marks |= turn.marks();
    return turn.commits() && !marks && stops(Waypoint.BEFORE_COMMIT);
  }

  /** Whether the client was stopped before it received the answer. */
  boolean isStopped(ClientTurn turn, ServerTurn answer) {
    boolean stopped =
        turn.marks() && stops(Waypoint.MARKING)
            || turn.commits() && answer.committed() && !marks && stops(Waypoint.AFTER_COMMIT);
    if (answer.isIdle()) {
      transaction.clear();
      marks = false;
    }
    return stopped;
  }

  private boolean stops(Waypoint point) {
    return waypoints.reach(point, clientPort, proxyPort, () -> String.join("\n", transaction));
  }
}
