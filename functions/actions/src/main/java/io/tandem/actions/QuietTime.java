package io.tandem.actions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.sessions.devices.QuietHours;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Quiet hours as the caller sends them, and is told them.
 *
 * @param timezone by its IANA name
 */
@RegisterForReflection
public record QuietTime(
    @NotNull String timezone,
    @NotNull @Pattern(regexp = TIME_OF_DAY, message = "must be a time, HH:mm") String from,
    @NotNull @Pattern(regexp = TIME_OF_DAY, message = "must be a time, HH:mm") String to) {
  private static final String TIME_OF_DAY = "([01]\\d|2[0-3]):[0-5]\\d";

  /** Named as the field that is at fault. */
  @AssertTrue(message = "must not be the same as to")
  boolean isFrom() {
    return from == null || !from.equals(to);
  }

  /** Empty in a time zone that is not known here, which is no fault of the caller's. */
  Optional<QuietHours> checked() {
    return QuietHours.in(timezone, LocalTime.parse(from), LocalTime.parse(to));
  }

  static QuietTime of(QuietHours kept) {
    return new QuietTime(kept.zone().getId(), kept.from().toString(), kept.to().toString());
  }
}
