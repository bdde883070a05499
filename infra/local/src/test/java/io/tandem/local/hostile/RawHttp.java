package io.tandem.local.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** HTTP by hand: no client would send most of this. */
record RawHttp(URI stage) {
  /** Longer than a function may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Fails if there is no answer in time. */
  RawAnswer send(HostileRequest request) throws IOException {
    try (Socket socket = new Socket(stage.getHost(), stage.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(request.bytes());
      out.flush();
      return RawAnswer.parse(socket.getInputStream().readAllBytes());
    }
  }
}
