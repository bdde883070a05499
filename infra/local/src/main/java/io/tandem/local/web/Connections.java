package io.tandem.local.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** What can be done to a connection beside answering. */
public final class Connections {
  private Connections() {}

  /** Resets it, as a host does that knows nothing of it: whoever waits there learns at once. */
  public static void reset(Context request) {
    EndPoint end = endPoint(request);
    if (end.getTransport() instanceof SocketChannel socket) {
      reset(socket);
    }
    end.close();
  }

  /** The same for a connection of one's own. */
  public static void reset(SocketChannel socket) {
    try (socket) {
      // Without lingering, closing is resetting.
      socket.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static EndPoint endPoint(Context request) {
    return ServletContextRequest.getServletContextRequest(request.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint();
  }
}
