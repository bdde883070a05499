package io.tandem.local.ably;

import io.tandem.local.runtime.Clockwork;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All connections, including those whose clients may come back. */
final class RealtimeConnections {
  private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
  private final Map<ConnectionKey, RealtimeConnection> connections = new HashMap<>();
  private final Channels channels;
  private final Clock clock;

  RealtimeConnections(Channels channels, Clock clock, Clockwork clockwork) {
    this.channels = channels;
    this.clock = clock;
    clockwork.every(CHECK_EVERY, this::checkAll);
  }

  /** Resumes the connection with this key (RTN15c6), or opens a new one and says why (RTN15c7). */
  synchronized RealtimeConnection open(Line line, Access access, @Nullable ConnectionKey key) {
    RealtimeConnection earlier = key == null ? null : connections.get(key);
    if (earlier != null && earlier.check(clock.instant())) {
      earlier.resume(line, access);
      return earlier;
    }
    RealtimeConnection connection = new RealtimeConnection(line, access, channels, clock);
    connections.put(connection.key(), connection);
    connection.greet(access, key == null ? null : notResumed(key));
    return connection;
  }

  /** The connection was closed, and cannot be resumed. */
  synchronized void forget(RealtimeConnection connection) {
    connections.remove(connection.key());
  }

  private synchronized void checkAll() {
    connections.values().removeIf(connection -> !connection.check(clock.instant()));
  }

  private static AblyError notResumed(ConnectionKey key) {
    return key.isWellFormed()
        ? AblyError.connectionExpired()
        : AblyError.invalidConnectionKey(key.text());
  }
}
