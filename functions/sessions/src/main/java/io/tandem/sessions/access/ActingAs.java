package io.tandem.sessions.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose transaction it is, which decides what PostgreSQL's row-level security lets through.
 *
 * @param userId the caller
 * @param invitation the invitation whose id they hold, if that is what brings them here
 */
public record ActingAs(String userId, @Nullable UUID invitation) {

  /** Somebody among their own sessions. */
  public static ActingAs member(String userId) {
    return new ActingAs(userId, null);
  }
}
