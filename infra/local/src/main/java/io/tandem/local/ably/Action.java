package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a protocol message is for (https://sdk.ably.com/builds/ably/specification/main/protocol/).
 * Only those that the stand-in knows.
 */
enum Action {
  HEARTBEAT(0),
  ACK(1),
  NACK(2),
  CONNECTED(4),
  DISCONNECTED(6),
  CLOSE(7),
  CLOSED(8),
  ERROR(9),
  ATTACH(10),
  ATTACHED(11),
  DETACH(12),
  DETACHED(13),
  PRESENCE(14),
  MESSAGE(15),
  SYNC(16),
  AUTH(17),
  OBJECT(19),
  OBJECT_SYNC(20),
  ANNOTATION(21);

  private final int number;

  Action(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** Empty for an action that the stand-in does not know. */
  static Optional<Action> of(JsonNode message) {
    int wanted = message.path("action").asInt(-1);
    return Stream.of(values()).filter(action -> action.number == wanted).findAny();
  }
}
