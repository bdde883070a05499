package io.tandem.local.faults;

/** How a part is broken. */
public enum FaultMode {
  /** It works. */
  NONE,
  /** It says that something is wrong inside, in its own words. */
  ERROR,
  /** It says that it is asked too much, in its own words. */
  THROTTLE,
  /** It says nothing until it is mended; then it goes on where it was. */
  HANG,
  /** It resets the connection instead of an answer. */
  RESET
}
