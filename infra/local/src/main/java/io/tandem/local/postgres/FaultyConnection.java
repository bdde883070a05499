package io.tandem.local.postgres;

import io.tandem.local.faults.Fault;
import io.tandem.local.web.Connections;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/** Applies a fault to a client. */
record FaultyConnection(End client) {
  private static final int OFTEN_MILLIS = 20;

  /** Returns normally if the connection goes on. */
  void strike(Fault fault) throws IOException {
    switch (fault.mode()) {
      case NONE -> {}
      case HANG -> hang(fault);
      case ERROR -> end(FatalError.ADMIN_SHUTDOWN);
      case THROTTLE -> end(FatalError.TOO_MANY_CONNECTIONS);
      case RESET -> {
        Connections.reset(client.channel());
        throw new EOFException();
      }
    }
  }

  private void end(FatalError why) throws IOException {
    client.write(List.of(why.message()));
    throw new EOFException();
  }

  /** Waits until it is mended or the client gives up. */
  private void hang(Fault fault) throws IOException {
    client.channel().socket().setSoTimeout(OFTEN_MILLIS);
    while (!fault.over().isDone()) {
      if (client.in().hasAnything()) {
        throw new EOFException();
      }
    }
    client.channel().socket().setSoTimeout(0);
  }
}
