package io.tandem.sessions;

import org.jspecify.annotations.Nullable;

/**
 * Somebody signed in.
 *
 * @param userId the token's {@code sub}, 1 to 128 characters
 * @param name the display name of the token, null if it has none
 */
public record Person(String userId, @Nullable String name) {
  /** How the ids begin that stand for people who have erased themselves; no {@code sub} does. */
  public static final String ERASED = "erased-";
}
