package io.tandem.local.faults;

/** How a part is broken. */
public enum FaultMode {
  /** It works. */
  NONE,
  /** It reports an internal error, in its own words. */
  ERROR,
  /** It throttles, in its own words. */
  THROTTLE,
  /** It does not answer until it is mended; then it goes on where it was. */
  HANG,
  /** It resets the connection instead of answering. */
  RESET
}
