package io.tandem.local.ably;

/** What a caller may do. */
record Access(Capability capability) {

  static Access by(AblyKey key) {
    return new Access(key.capability());
  }

  void require(Operation operation, String channel) {
    if (!capability.allows(operation, channel)) {
      throw AblyError.notPermitted(operation);
    }
  }
}
