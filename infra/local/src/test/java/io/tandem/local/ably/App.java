package io.tandem.local.ably;

import static org.awaitility.Awaitility.await;

import io.ably.lib.realtime.AblyRealtime;
import io.ably.lib.realtime.Channel;
import io.ably.lib.realtime.ChannelState;
import io.ably.lib.realtime.ChannelStateListener.ChannelStateChange;
import io.ably.lib.realtime.ConnectionState;
import io.ably.lib.realtime.ConnectionStateListener.ConnectionStateChange;
import io.ably.lib.rest.Auth.TokenCallback;
import io.ably.lib.types.AblyException;
import io.ably.lib.types.ClientOptions;
import io.ably.lib.types.Message;
import io.ably.lib.util.Log;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An app with Ably's unchanged library, and what it has received. */
public final class App implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(20);
  public final AblyRealtime ably;
  public final List<Message> heard = new CopyOnWriteArrayList<>();
  private final Map<String, List<Message>> byChannel = new ConcurrentHashMap<>();
  public final List<ConnectionStateChange> connection = new CopyOnWriteArrayList<>();
  public final List<ChannelStateChange> channels = new CopyOnWriteArrayList<>();

  private App(AblyRealtime ably) {
    this.ably = ably;
    ably.connection.on(connection::add);
  }

  /** An app needs no other options than these. */
  public static ClientOptions options(int port, TokenCallback tokens) throws AblyException {
    ClientOptions options = new ClientOptions();
    options.realtimeHost = "localhost";
    options.restHost = "localhost";
    options.port = port;
    options.tls = false;
    options.useBinaryProtocol = false;
    options.authCallback = tokens;
    options.logLevel = Log.NONE;
    return options;
  }

  public static App start(ClientOptions options) throws AblyException {
    return new App(new AblyRealtime(options));
  }

  public static App start(int port, TokenCallback tokens) throws AblyException {
    return start(options(port, tokens));
  }

  /** Subscribes. Returns when the app listens or was refused. */
  public Channel listen(String name) throws AblyException {
    Channel channel = ably.channels.get(name);
    channel.on(channels::add);
    List<Message> here = heardOn(name);
    channel.subscribe(
        message -> {
          here.add(message);
          heard.add(message);
        });
    until(
        "an answer to the attach",
        () ->
            channel.state == ChannelState.attached
                || channel.state == ChannelState.failed
                || ably.connection.state == ConnectionState.failed);
    return channel;
  }

  public List<Message> heardOn(String channel) {
    return byChannel.computeIfAbsent(channel, name -> new CopyOnWriteArrayList<>());
  }

  public void awaitConnection(ConnectionState state) {
    until("being " + state, () -> ably.connection.state == state);
  }

  List<String> ids() {
    return heard.stream().map(message -> message.id).toList();
  }

  static void until(String what, Callable<Boolean> condition) {
    await(what).atMost(SOON).pollDelay(Duration.ZERO).until(condition);
  }

  @Override
  public void close() {
    ably.close();
    until(
        "being closed",
        () ->
            ably.connection.state == ConnectionState.closed
                || ably.connection.state == ConnectionState.failed);
  }
}
