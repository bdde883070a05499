package io.tandem.realtime;

import com.fasterxml.jackson.databind.JsonNode;

/** Ably's answer to a batch: for each spec how many channels accepted it, or one error for all. */
record Answer(int status, JsonNode body) {

  /** Whether all of the given number of specs, one channel each, were accepted. */
  boolean acceptedAll(int specs) {
    int accepted = 0;
    for (JsonNode result : body) {
      accepted += result.path("successCount").asInt();
    }
    return status / 100 == 2 && accepted == specs;
  }

  /** The status and Ably's code, without its message, which may quote the request. */
  String error() {
    JsonNode code = body.findValue("code");
    return "status %d, code %d".formatted(status, code == null ? 0 : code.asInt());
  }
}
