package io.tandem.local.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * PostgreSQL's message before it closes a connection
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
enum FatalError {
  ADMIN_SHUTDOWN("57P01", "terminating connection due to administrator command"),
  TOO_MANY_CONNECTIONS("53300", "sorry, too many clients already");

  private final WireMessage message;

  FatalError(String sqlState, String text) {
    String fields = "SFATAL\0VFATAL\0C" + sqlState + "\0M" + text + "\0\0";
    message = new WireMessage('E', fields.getBytes(UTF_8));
  }

  WireMessage message() {
    return message;
  }
}
