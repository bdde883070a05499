package io.tandem.sessions;

import org.jspecify.annotations.Nullable;

/**
 * A signed-in user.
 *
 * @param userId the token's {@code sub}, 1 to 128 characters
 * @param name the token's display name, null if it has none
 */
public record Person(String userId, @Nullable String name) {
  /** The prefix of the id that replaces an erased person's; no {@code sub} has it. */
  public static final String ERASED = "erased-";
}
