package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a client says over a line of its connection, and what comes of it. */
record Conversation(
    Line line,
    RealtimeConnection connection,
    RealtimeConnections connections,
    Credentials credentials) {

  void hear(JsonNode message) {
    Optional<Action> action = Action.of(message).filter(known -> connection.goesOver(line));
    if (action.isPresent()) {
      hear(action.get(), message);
    }
  }

  /** The client may come back to the connection. */
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
      case MESSAGE, PRESENCE -> publish(action, message);
      case AUTH -> renew(message.path("auth").path("accessToken").asText());
      case CLOSE -> end(ProtocolMessage.of(Action.CLOSED));
      default -> {}
    }
  }

  private void attach(JsonNode message) {
    String channel = channel(message);
    try {
      connection.attach(channel, Beginnings.of(message));
    } catch (AblyError error) {
      line.send(ProtocolMessage.of(Action.ERROR, channel).with(error));
    }
  }

  private void publish(Action action, JsonNode message) {
    Publisher publisher = connection.publisher();
    try {
      if (action == Action.PRESENCE) {
        throw AblyError.notPermitted(Operation.PRESENCE);
      }
      publisher.publish(channel(message), message.path("messages"));
      acknowledge(ProtocolMessage.of(Action.ACK), message);
    } catch (AblyError error) {
      acknowledge(ProtocolMessage.of(Action.NACK).with(error), message);
    }
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
