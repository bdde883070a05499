package io.tandem.push;

import java.io.IOException;

/** There was no connection, so nothing was sent. */
final class NotConnected extends IOException {
  private final String why;

  NotConnected(Exception cause) {
    super(cause);
    this.why = cause.getClass().getSimpleName();
  }

  /** The kind of failure, without its text. */
  String why() {
    return why;
  }
}
