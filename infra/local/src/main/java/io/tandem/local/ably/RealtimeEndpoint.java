package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.tandem.local.json.Json;
import io.tandem.local.runtime.Clockwork;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Ably's realtime protocol over WebSocket, in JSON (https://ably.com/docs/protocols). */
final class RealtimeEndpoint {
  private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();
  private final RealtimeConnections connections;
  private final Credentials credentials;
  private final Clockwork clockwork;

  RealtimeEndpoint(RealtimeConnections connections, Credentials credentials, Clockwork clockwork) {
    this.connections = connections;
    this.credentials = credentials;
    this.clockwork = clockwork;
  }

  void addTo(RoutesConfig routes, String path) {
    routes.ws(path, this::configure);
  }

  private void configure(WsConfig ws) {
    ws.onConnect(this::connect);
    ws.onMessage(socket -> hear(socket, socket.message().getBytes(UTF_8)));
    // Ably's library for Java sends its JSON in binary frames.
    ws.onBinaryMessage(socket -> hear(socket, bytes(socket.data())));
    ws.onClose(this::close);
  }

  private void connect(WsContext socket) {
    Line line = Line.of(socket.session);
    try {
      ConnectRequest request = ConnectRequest.of(socket);
      Access access = request.access(credentials);
      RealtimeConnection connection = connections.open(line, access, request.earlier());
      conversations.put(
          socket.sessionId(), new Conversation(line, connection, connections, credentials));
      if (!line.isOpen()) {
        close(socket);
      }
    } catch (AblyError error) {
      refuse(line, ConnectRequest.isPacked(socket), ProtocolMessage.error(error));
      line.end();
    }
  }

  private static void refuse(Line line, boolean packed, ProtocolMessage refusal) {
    if (packed) {
      line.sendPacked(refusal);
    } else {
      line.send(refusal);
    }
  }

  private void hear(WsContext socket, byte[] message) {
    Conversation conversation = conversations.get(socket.sessionId());
    if (conversation != null) {
      conversation.hear(Json.parse(message));
    }
  }

  private static byte[] bytes(ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    return bytes;
  }

  // On another thread: the caller's may be delivering a message, which keeps all channels waiting.
  private void close(WsContext socket) {
    clockwork.run(
        () ->
            Optional.ofNullable(conversations.remove(socket.sessionId()))
                .ifPresent(Conversation::lose));
  }
}
