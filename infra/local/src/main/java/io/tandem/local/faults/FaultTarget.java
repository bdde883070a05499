package io.tandem.local.faults;

import java.util.List;

/** A part that can be broken. */
public enum FaultTarget {
  // The AWS SDK drops the path of an endpoint that it is told to use instead of its own.
  SNS("/sns", "/sns/", "/"),
  ABLY("/ably/*", "/channels/*", "/messages"),
  EXPO("/expo/*"),
  POSTGRES;

  private final List<String> paths;

  FaultTarget(String... paths) {
    this.paths = List.of(paths);
  }

  /** Where requests to its stand-in come in. */
  List<String> paths() {
    return paths;
  }
}
