package io.tandem.local.faults;

import java.util.List;

/** A part that can be broken. */
public enum FaultTarget {
  // The AWS SDK drops the path of a custom endpoint.
  SNS("/sns", "/sns/", "/"),
  ABLY("/ably/*", "/channels/*", "/messages"),
  EXPO("/expo/*"),
  POSTGRES;

  private final List<String> paths;

  FaultTarget(String... paths) {
    this.paths = List.of(paths);
  }

  /** The paths of its stand-in; none for PostgreSQL, which has a proxy instead. */
  List<String> paths() {
    return paths;
  }
}
