package io.tandem.local.web;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** What can be done to a connection beside answering. */
public final class Connections {
  private Connections() {}

  /** Ends it without an answer. */
  public static void cut(Context request) {
    endPoint(request).close();
  }

  static EndPoint endPoint(Context request) {
    return ServletContextRequest.getServletContextRequest(request.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint();
  }
}
