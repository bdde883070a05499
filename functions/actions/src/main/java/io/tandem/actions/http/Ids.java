package io.tandem.actions.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Parses ids that callers send; anything but a UUID names nothing. */
public final class Ids {
  /** {@link UUID#fromString} alone accepts signs, and digits of other scripts. */
  private static final Pattern CANONICAL =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private Ids() {}

  /** The id; empty if it is not a canonical UUID. */
  public static Optional<UUID> parse(String id) {
    return Optional.of(id).filter(it -> CANONICAL.matcher(it).matches()).map(UUID::fromString);
  }
}
