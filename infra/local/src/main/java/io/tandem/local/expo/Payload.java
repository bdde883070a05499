package io.tandem.local.expo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import java.util.List;

/**
 * What Apple and Google get of a message: at most 4096 bytes
 * (https://docs.expo.dev/push-notifications/sending-notifications/#push-receipt-errors). Expo
 * writes it in their own formats, which are somewhat longer; here it is counted as Expo was sent
 * it.
 */
record Payload(ObjectNode message) {
  static final int MOST_BYTES = 4096;

  /** For the way, and not for the phone. */
  private static final List<String> NOT_PART_OF_IT = List.of("to", "ttl", "expiration", "priority");

  boolean isTooBig() {
    return Json.bytes(message.deepCopy().remove(NOT_PART_OF_IT)).length > MOST_BYTES;
  }
}
