package io.tandem.local.expo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import java.util.List;

/**
 * The part of a message that Apple and Google get: at most 4096 bytes
 * (https://docs.expo.dev/push-notifications/sending-notifications/#push-receipt-errors). Expo
 * writes it in their formats, which are somewhat longer; the stand-in counts what Expo received.
 */
record Payload(ObjectNode message) {
  static final int MOST_BYTES = 4096;

  /** Fields for the delivery, which the phone does not get. */
  private static final List<String> DELIVERY_FIELDS =
      List.of("to", "ttl", "expiration", "priority");

  boolean isTooBig() {
    return Json.bytes(message.deepCopy().remove(DELIVERY_FIELDS)).length > MOST_BYTES;
  }
}
