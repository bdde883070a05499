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
 * When a phone is not to ring, by the clock of where its owner is. One stretch a night, whatever
 * the clocks do meanwhile: it begins when they first show {@code from}, and ends when they last
 * show {@code to}; a time that is left out in spring is there where the clocks jump over it.
 *
 * @param to where they end; not {@code from}, and if before it then on the next day
 */
public record QuietHours(ZoneId zone, LocalTime from, LocalTime to) {
  private static final Logger LOG = Logger.getLogger(QuietHours.class);

  /**
   * Those in the time zone of this IANA name. Empty if this JDK does not know it: a phone's list
   * can be newer, and so can that of the function that stored it. Names that only Java has are
   * none.
   */
  public static Optional<QuietHours> in(String timezone, LocalTime from, LocalTime to) {
    return Optional.of(timezone)
        .filter(name -> ZoneRulesProvider.getAvailableZoneIds().contains(name))
        .filter(name -> !name.startsWith("SystemV/"))
        .map(name -> new QuietHours(ZoneId.of(name), from, to));
  }

  /** As a row has them, all three or none; none too if this JDK does not know their time zone. */
  static @Nullable QuietHours stored(
      @Nullable String timezone, @Nullable String from, @Nullable String to) {
    if (timezone == null || from == null || to == null) {
      return null;
    }
    Optional<QuietHours> hours = in(timezone, LocalTime.parse(from), LocalTime.parse(to));
    if (hours.isEmpty()) {
      LOG.warnf("The time zone %s is not known: the phone has no quiet hours", timezone);
    }
    return hours.orElse(null);
  }

  /** When they end; empty if it is not within them. */
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
