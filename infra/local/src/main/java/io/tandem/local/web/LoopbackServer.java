package io.tandem.local.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** An HTTP server on a port that was taken before. */
public final class LoopbackServer {
  /** The limit of API Gateway and SNS; the other services accept less. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  private LoopbackServer() {}

  public static Javalin start(LoopbackPort port, Consumer<RoutesConfig> routes) {
    return Javalin.create(config -> configure(config, port, routes)).start();
  }

  private static void configure(
      JavalinConfig config, LoopbackPort port, Consumer<RoutesConfig> routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_BYTES;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.router.ignoreTrailingSlashes = false;
    config.jetty.modifyHttpConfiguration(
        http -> {
          // A path parameter may hold an encoded slash, so routes see the path as it was sent.
          http.setUriCompliance(UriCompliance.UNSAFE);
          http.setSendServerVersion(false);
        });
    config.jetty.modifyServletContextHandler(
        context -> {
          context.getServletHandler().setDecodeAmbiguousURIs(true);
          context
              .addFilter(new Utf8Requests(), "/*", EnumSet.of(DispatcherType.REQUEST))
              .setAsyncSupported(true);
        });
    config.jetty.modifyServer(server -> server.setErrorHandler(new JsonErrorHandler()));
    config.jetty.addConnector((server, http) -> connector(server, http, port));
    ErrorPages.addTo(config.routes);
    routes.accept(config.routes);
  }

  private static Connector connector(Server server, HttpConfiguration http, LoopbackPort port) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    // A function's process waits for its next event without a limit.
    connector.setIdleTimeout(0);
    try {
      connector.open(port.channel());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return connector;
  }
}
