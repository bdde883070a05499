package io.tandem.local.postgres;

import io.tandem.local.faults.Faults;
import io.tandem.local.runtime.Clockwork;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.waypoints.Waypoints;
import io.tandem.local.web.LoopbackPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sits between the functions and their database, so that the database can be broken for them. */
public final class PostgresProxy implements AutoCloseable {
  private final LoopbackPort port = LoopbackPort.any();
  private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();
  private final JdbcAddress database;
  private final Faults faults;
  private final Waypoints waypoints;
  private final Traffic traffic;
  private final Clockwork clockwork;

  private PostgresProxy(
      JdbcAddress database,
      Faults faults,
      Waypoints waypoints,
      Traffic traffic,
      Clockwork clockwork) {
    this.database = database;
    this.faults = faults;
    this.waypoints = waypoints;
    this.traffic = traffic;
    this.clockwork = clockwork;
  }

  /**
   * Opens a proxy.
   *
   * @param database a server on one host that does not require TLS
   */
  public static PostgresProxy open(
      JdbcAddress database,
      Faults faults,
      Waypoints waypoints,
      Traffic traffic,
      Clockwork clockwork) {
    PostgresProxy proxy = new PostgresProxy(database, faults, waypoints, traffic, clockwork);
    clockwork.run(proxy::accept);
    return proxy;
  }

  /** The database's address through the proxy. */
  public JdbcAddress address() {
    String url = database.url().replace(server().getAuthority(), "127.0.0.1:" + port.number());
    return new JdbcAddress(url, database.user(), database.password());
  }

  @Override
  public void close() {
    port.close();
    clients.forEach(PostgresProxy::closeQuietly);
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel client = port.channel().accept();
        clients.add(client);
        clockwork.run(() -> serve(client));
      }
    } catch (IOException closed) {
      // The stage closed it.
    }
  }

  private void serve(SocketChannel client) {
    URI server = server();
    try (client;
        SocketChannel channel =
            SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()))) {
      int clientPort = client.socket().getPort();
      PostgresWaypoints points = new PostgresWaypoints(waypoints, clientPort, port.number());
      Trips trips = new Trips(traffic, clientPort);
      new ProxiedConnection(End.of(client), End.of(channel), faults, points, trips).run();
    } catch (IOException oneIsGone) {
      // Now the other end is closed too.
    } finally {
      clients.remove(client);
    }
  }

  private URI server() {
    return URI.create(database.url().substring("jdbc:".length()));
  }

  private static void closeQuietly(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
