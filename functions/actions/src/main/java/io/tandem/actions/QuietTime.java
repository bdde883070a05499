package io.tandem.actions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.sessions.devices.QuietHours;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Quiet hours as the API accepts and returns them.
 *
 * @param timezone an IANA name
 */
@RegisterForReflection
public record QuietTime(
    @NotNull String timezone,
    @NotNull @Pattern(regexp = TIME_OF_DAY, message = "must be a time, HH:mm") String from,
    @NotNull @Pattern(regexp = TIME_OF_DAY, message = "must be a time, HH:mm") String to) {
  private static final String TIME_OF_DAY = "([01]\\d|2[0-3]):[0-5]\\d";

  /** Named after the field, so that the refusal names it. */
  @AssertTrue(message = "must not be the same as to")
  boolean isFrom() {
    return from == null || !from.equals(to);
  }

  /** Empty if the time zone is unknown here, which is not the caller's fault. */
  Optional<QuietHours> checked() {
    return QuietHours.in(timezone, LocalTime.parse(from), LocalTime.parse(to));
  }

  static QuietTime of(QuietHours kept) {
    return new QuietTime(kept.zone().getId(), kept.from().toString(), kept.to().toString());
  }
}
