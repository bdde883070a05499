package io.tandem.sessions.broken.impure;

import io.quarkus.runtime.LaunchMode;

final class UsesQuarkus {
  boolean isTested() {
    return LaunchMode.current() == LaunchMode.TEST;
  }
}
