package io.tandem.local.ably;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The key with which a client resumes its connection: nobody else knows it. */
record ConnectionKey(String text) {
  private static final String FORM = "[0-9a-f-]{13}![0-9a-f-]{36}";

  static ConnectionKey make(String connectionId) {
    return new ConnectionKey(connectionId + "!" + UUID.randomUUID());
  }

  boolean isWellFormed() {
    return text.matches(FORM);
  }

  /** What a client must know about its connection (CD2). */
  Map<String, Object> details(ClientId clientId) {
    Map<String, Object> details = new LinkedHashMap<>();
    if (clientId.text() != null) {
      details.put("clientId", clientId.text());
    }
    details.put("connectionKey", text);
    details.put("maxMessageSize", Publication.MOST_BYTES);
    details.put("maxInboundRate", 1_000);
    details.put("maxOutboundRate", 1_000);
    details.put("maxFrameSize", Line.LONGEST_FRAME);
    details.put("serverId", "local");
    details.put("connectionStateTtl", RealtimeConnection.KEPT.toMillis());
    details.put("maxIdleInterval", LineWatch.IDLE.toMillis());
    return details;
  }
}
