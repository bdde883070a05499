package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.tandem.local.json.Json;
import io.tandem.local.runtime.Clockwork;
import java.util.Optional;
import java.util.function.Consumer;

/** Ably's realtime protocol over WebSocket, in JSON (https://ably.com/docs/protocols). */
final class RealtimeEndpoint {
  private static final String CONVERSATION = "conversation";
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
    ws.onMessage(socket -> hear(socket, socket.message()));
    ws.onClose(this::close);
  }

  private void connect(WsContext socket) {
    Line line = Line.of(socket.session);
    try {
      ConnectRequest request = ConnectRequest.of(socket);
      Access access = request.access(credentials);
      RealtimeConnection connection = connections.open(line, access, request.earlier());
      socket.attribute(CONVERSATION, new Conversation(line, connection, connections, credentials));
      if (!line.isOpen()) {
        close(socket);
      }
    } catch (AblyError error) {
      line.send(ProtocolMessage.error(error));
      line.end();
    }
  }

  private static void hear(WsContext socket, String text) {
    Optional<JsonNode> message = Json.parse(text.getBytes(UTF_8));
    message.ifPresent(json -> with(socket, conversation -> conversation.hear(json)));
  }

  // Not on the thread that noticed: it may be one that delivers, and keeps all channels waiting.
  private void close(WsContext socket) {
    clockwork.run(() -> with(socket, Conversation::lose));
  }

  private static void with(WsContext socket, Consumer<Conversation> task) {
    Conversation conversation = socket.attribute(CONVERSATION);
    if (conversation != null) {
      task.accept(conversation);
    }
  }
}
