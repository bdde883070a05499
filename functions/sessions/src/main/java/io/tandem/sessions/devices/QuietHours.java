package io.tandem.sessions.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * When a phone must not ring, in its owner's local time. It is one period a night even when the
 * clocks change: it begins when they first show {@code from} and ends when they last show {@code
 * to}. A time skipped in spring counts as the moment of the jump.
 *
 * @param to the end; never equal to {@code from}; on the next day if it is before {@code from}
 */
public record QuietHours(ZoneId zone, LocalTime from, LocalTime to) {
  private static final Logger LOG = Logger.getLogger(QuietHours.class);

  /**
   * Quiet hours in the time zone with this IANA name. Empty if this JDK does not know it: the
   * phone, or the function that stored it, can have a newer list. Also empty for names that only
   * Java knows.
   */
  public static Optional<QuietHours> in(String timezone, LocalTime from, LocalTime to) {
    return Optional.of(timezone)
        .filter(name -> ZoneRulesProvider.getAvailableZoneIds().contains(name))
        .filter(name -> !name.startsWith("SystemV/"))
        .map(name -> new QuietHours(ZoneId.of(name), from, to));
  }

  /** Quiet hours as stored: null unless all three are set and this JDK knows the time zone. */
  static @Nullable QuietHours stored(
      @Nullable String timezone, @Nullable String from, @Nullable String to) {
    if (timezone == null || from == null || to == null) {
      return null;
    }
    Optional<QuietHours> hours = in(timezone, LocalTime.parse(from), LocalTime.parse(to));
    if (hours.isEmpty()) {
      LOG.warnf("Unknown time zone %s: the phone has no quiet hours", timezone);
    }
    return hours.orElse(null);
  }

  /** When they end; empty if {@code now} is outside them. */
  public Optional<Instant> endIfWithin(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return Stream.of(today.minusDays(1), today)
        .filter(day -> !now.isBefore(begin(day)) && now.isBefore(end(day)))
        .map(this::end)
        .findFirst();
  }

  private Instant begin(LocalDate day) {
    return instant(day.atTime(from), ZoneOffsetTransition::getOffsetBefore);
  }

  private Instant end(LocalDate day) {
    LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
    return instant(last.atTime(to), ZoneOffsetTransition::getOffsetAfter);
  }

  private Instant instant(LocalDateTime time, Function<ZoneOffsetTransition, ZoneOffset> ofTwo) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition change = rules.getTransition(time);
    if (change == null) {
      return time.toInstant(rules.getOffset(time));
    }
    return change.isGap() ? change.getInstant() : time.toInstant(ofTwo.apply(change));
  }
}
