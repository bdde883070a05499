package io.tandem.actions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.RefusedRequest;
import io.tandem.sessions.devices.QuietHours;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;

/**
 * Quiet hours as the caller sends them.
 *
 * @param timezone by its IANA name
 */
@RegisterForReflection
public record QuietTime(
    @NotNull String timezone,
    @NotNull @Pattern(regexp = TIME_OF_DAY, message = "must be a time, HH:mm") String from,
    @NotNull @Pattern(regexp = TIME_OF_DAY, message = "must be a time, HH:mm") String to) {
  private static final String TIME_OF_DAY = "([01]\\d|2[0-3]):[0-5]\\d";

  QuietHours checked() {
    if (!isIanaName(timezone)) {
      throw RefusedRequest.field("quietHours.timezone", "must be the IANA name of a time zone");
    }
    if (from.equals(to)) {
      throw RefusedRequest.field("quietHours.from", "must not be the same as to");
    }
    return new QuietHours(ZoneId.of(timezone), LocalTime.parse(from), LocalTime.parse(to));
  }

  /** Java has some names of its own, which a later Java may no longer know. */
  private static boolean isIanaName(String name) {
    return ZoneRulesProvider.getAvailableZoneIds().contains(name) && !name.startsWith("SystemV/");
  }
}
