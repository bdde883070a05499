package io.tandem.sessions.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The user of a transaction: PostgreSQL's row-level security lets through what this user may see.
 *
 * @param userId the caller
 * @param invitation the id of the invitation they hold, if they act through one
 */
public record ActingAs(String userId, @Nullable UUID invitation) {

  /** A user acting on their own sessions. */
  public static ActingAs member(String userId) {
    return new ActingAs(userId, null);
  }
}
