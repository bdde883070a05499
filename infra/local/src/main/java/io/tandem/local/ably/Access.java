package io.tandem.local.ably;

import java.time.Instant;
import java.util.List;

/**
 * What a caller may do.
 *
 * @param capabilities all of them must allow it: a token's own and its signing key's
 * @param until when the access ends
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

  /** Refuses to resume another client's connection. */
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
