package io.tandem.local.ably;

import java.time.Instant;
import java.util.List;

/**
 * What a caller may do.
 *
 * @param capabilities each of them must allow it: a token's own, and that of the key that signed it
 * @param until when it ends
 */
record Access(List<Capability> capabilities, ClientId clientId, Instant until) {

  static Access by(AblyKey key) {
    return new Access(List.of(key.capability()), ClientId.ANY, Instant.MAX);
  }

  boolean allows(Operation operation, String channel) {
    return capabilities.stream().allMatch(each -> each.allows(operation, channel));
  }

  void require(Operation operation, String channel) {
    if (!allows(operation, channel)) {
      throw AblyError.notPermitted(operation);
    }
  }

  /** Of a connection that somebody else began. */
  void requireSameClient(Access earlier) {
    if (!clientId.equals(earlier.clientId)) {
      throw AblyError.incompatibleCredentials();
    }
  }

  void requireClient(String name) {
    if (!clientId.equals(ClientId.ANY) && !name.equals(clientId.text())) {
      throw AblyError.incompatibleCredentials();
    }
  }
}
