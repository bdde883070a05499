package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Handles what a client sends over its connection. */
record Conversation(
    Line line,
    RealtimeConnection connection,
    RealtimeConnections connections,
    Credentials credentials) {

  /**
   * @param message empty if it is not JSON
   */
  void hear(Optional<JsonNode> message) {
    if (connection.uses(line)) {
      message
          .flatMap(Action::of)
          .ifPresentOrElse(action -> hear(action, message.orElseThrow()), this::refuse);
    }
  }

  /** The WebSocket is closed. The client may resume the connection. */
  void lose() {
    connection.lose(line);
  }

  private void hear(Action action, JsonNode message) {
    switch (action) {
      case HEARTBEAT ->
          line.send(
              ProtocolMessage.of(Action.HEARTBEAT).with("id", message.path("id").textValue()));
      case ATTACH -> attach(message);
      case DETACH -> connection.detach(channel(message));
      case MESSAGE -> publish(message);
      // No key of the stage allows anything on a channel but messages (RTN7a).
      case PRESENCE -> refuse(message, Operation.PRESENCE);
      case OBJECT -> refuse(message, Operation.OBJECT_PUBLISH);
      case ANNOTATION -> refuse(message, Operation.ANNOTATION_PUBLISH);
      case SYNC -> answerNone(action, message, "presence");
      case OBJECT_SYNC -> answerNone(action, message, "state");
      case AUTH -> renew(message.path("auth").path("accessToken").asText());
      case CLOSE -> end(ProtocolMessage.of(Action.CLOSED));
      case ACK, NACK, CONNECTED, DISCONNECTED, CLOSED, ERROR, ATTACHED, DETACHED -> refuse();
    }
  }

  /**
   * Ably calls this a protocol error (https://ably.com/docs/platform/errors/codes/80013). An error
   * without a channel ends the connection.
   */
  private void refuse() {
    end(ProtocolMessage.error(AblyError.protocolError()));
  }

  private void attach(JsonNode message) {
    onChannel(message, channel -> connection.attach(channel, AttachRequest.of(message)));
  }

  /** Answers with one empty page. The colon at the end of the serial says that no page follows. */
  private void answerNone(Action action, JsonNode message, String field) {
    onChannel(
        message,
        channel -> {
          connection.requireSubscriber(channel);
          line.send(
              ProtocolMessage.of(action, channel)
                  .with("channelSerial", "local:")
                  .with(field, List.of()));
        });
  }

  private void onChannel(JsonNode message, Consumer<String> action) {
    String channel = channel(message);
    try {
      action.accept(channel);
    } catch (AblyError error) {
      line.send(ProtocolMessage.of(Action.ERROR, channel).with(error));
    }
  }

  private void publish(JsonNode message) {
    try {
      connection.publisher().publish(channel(message), message.path("messages"));
      acknowledge(ProtocolMessage.of(Action.ACK), message);
    } catch (AblyError error) {
      refuse(message, error);
    }
  }

  private void refuse(JsonNode message, Operation operation) {
    refuse(message, AblyError.notPermitted(operation));
  }

  private void refuse(JsonNode message, AblyError error) {
    acknowledge(ProtocolMessage.of(Action.NACK).with(error), message);
  }

  private void acknowledge(ProtocolMessage answer, JsonNode message) {
    line.send(answer.with("msgSerial", message.path("msgSerial").asLong()).with("count", 1));
  }

  private void renew(String token) {
    try {
      connection.renew(credentials.byToken(token));
    } catch (AblyError error) {
      end(ProtocolMessage.error(error));
    }
  }

  private void end(ProtocolMessage last) {
    connection.lose(line);
    connections.forget(connection);
    line.send(last);
    line.end();
  }

  private static String channel(JsonNode message) {
    return message.path("channel").asText();
  }
}
