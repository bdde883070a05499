package io.tandem.local.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.local.faults.Fault;
import io.tandem.local.web.Connections;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/** Applies a fault to a client. */
record FaultyConnection(End client) {
  private static final int CHECK_MILLIS = 20;

  /** Returns normally if the connection goes on. */
  void strike(Fault fault) throws IOException {
    switch (fault.mode()) {
      case NONE -> {}
      case HANG -> hang(fault);
      case ERROR -> end("57P01", "terminating connection due to administrator command");
      case THROTTLE -> end("53300", "sorry, too many clients already");
      case RESET -> {
        Connections.reset(client.channel());
        throw new EOFException();
      }
    }
  }

  /**
   * Ends the connection with an error message, as PostgreSQL does
   * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
   */
  private void end(String sqlState, String text) throws IOException {
    String fields = "SFATAL\0VFATAL\0C" + sqlState + "\0M" + text + "\0\0";
    client.write(List.of(new WireMessage('E', fields.getBytes(UTF_8))));
    throw new EOFException();
  }

  /** Waits until the fault is over or the client gives up. */
  private void hang(Fault fault) throws IOException {
    client.channel().socket().setSoTimeout(CHECK_MILLIS);
    while (!fault.over().isDone()) {
      if (client.in().hasAnything()) {
        throw new EOFException();
      }
    }
    client.channel().socket().setSoTimeout(0);
  }
}
