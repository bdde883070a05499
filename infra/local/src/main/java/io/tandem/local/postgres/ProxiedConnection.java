package io.tandem.local.postgres;

import io.tandem.local.faults.Fault;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.faults.Faults;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A client's connection. Client and server take turns, as in pgjdbc: the client asks, the server
 * answers. A fault may hold the question back from the server, or the answer from the client.
 */
record ProxiedConnection(
    End client, End server, Faults faults, PostgresWaypoints waypoints, Trips trips) {
  private static final int TLS = 80_877_103;
  private static final int GSS = 80_877_104;
  private static final int CANCEL = 80_877_102;
  private static final char NO = 'N';

  /** Runs until one of the two leaves. */
  void run() throws IOException {
    WireMessage startup = client.in().startup();
    while (startup.number() == TLS || startup.number() == GSS) {
      client.write(NO);
      startup = client.in().startup();
    }
    if (startup.number() == CANCEL) {
      server.write(List.of(startup));
      return;
    }
    Statements statements = new Statements();
    ClientTurn turn = new ClientTurn(List.of(startup), List.of());
    while (exchange(turn)) {
      turn = ClientTurn.read(client.in(), statements);
    }
  }

  /** False after the last turn. */
  private boolean exchange(ClientTurn turn) throws IOException {
    Optional<Fault> fault = faults.at(FaultTarget.POSTGRES);
    boolean early = fault.isPresent() && faults.drawsEarly();
    if (early) {
      new FaultyConnection(client).strike(fault.get());
    }
    if (waypoints.isStopped(turn)) {
      return false;
    }
    server.write(turn.messages());
    if (turn.isGoodbye()) {
      return false;
    }
    ServerTurn answer = ServerTurn.read(server.in());
    trips.answered(turn, answer, client.in());
    if (waypoints.isStopped(turn, answer)) {
      return false;
    }
    if (fault.isPresent() && !early) {
      new FaultyConnection(client).strike(fault.get());
    }
    client.write(answer.messages());
    return !answer.last();
  }
}
