package io.tandem.push;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One situation in which an event meets a member, and when it should ring. The rules are written
 * from the promise, independently of the implementation. Times count from the delivery.
 */
record RingCase(
    boolean present, Seen seen, Muted muted, Quiet quiet, LastRing lastRing, Age age, int number) {
  static final Instant DELIVERY = Instant.parse("2026-11-24T12:00:00Z");

  /** When they see it or mute the session: some time after the delivery, before this run. */
  static final Duration FIRST_RUN_LATER = Duration.ofSeconds(60);

  /** How often {@code send-held} runs; after the last run nothing is left. */
  static final Duration BETWEEN_RUNS = Duration.ofSeconds(30);

  static final int RUNS = 12;

  enum Seen {
    NEVER,
    BEFORE,
    LATER
  }

  enum Muted {
    NEVER,
    /** Until just before the delivery. */
    BEFORE,
    /** At the delivery, but no longer when a run could ring. */
    FOR_A_MOMENT,
    LATER
  }

  /** A phone's quiet hours; NEVER if it has none. */
  enum Quiet {
    NEVER(null, null),
    FOR_HALF_A_MINUTE("11:00:00", "12:00:30"),
    FOR_LONG("11:00:00", "12:05:00"),
    /** Begins after any wait for the last ring (50 s) and before a present member's 90 s end. */
    SOON("12:01:00", "12:05:00");

    final @Nullable String from;
    final @Nullable String to;

    Quiet(@Nullable String from, @Nullable String to) {
      this.from = from;
      this.to = to;
    }

    boolean at(Instant moment) {
      LocalTime time = LocalTime.ofInstant(moment, ZoneOffset.UTC);
      return from != null
          && !time.isBefore(LocalTime.parse(from))
          && to != null
          && time.isBefore(LocalTime.parse(to));
    }

    Instant end() {
      return Instant.parse("2026-11-24T" + to + "Z");
    }
  }

  enum LastRing {
    NEVER(null),
    JUST_NOW(Duration.ofSeconds(10)),
    A_MINUTE_AGO(Duration.ofSeconds(60));

    final @Nullable Duration ago;

    LastRing(@Nullable Duration ago) {
      this.ago = ago;
    }
  }

  enum Age {
    NEW(Duration.ZERO),
    /** A day old one minute after the delivery. */
    ALMOST_A_DAY(Duration.ofHours(24).minusSeconds(60)),
    MORE_THAN_A_DAY(Duration.ofHours(24).plusSeconds(1));

    final Duration then;

    Age(Duration then) {
      this.then = then;
    }
  }

  /** All cases, those of absent members first. */
  static Stream<RingCase> all() {
    Stream.Builder<RingCase> cases = Stream.builder();
    int number = 0;
    for (boolean present : new boolean[] {false, true}) {
      for (Seen seen : Seen.values()) {
        for (Muted muted : Muted.values()) {
          for (Quiet quiet : Quiet.values()) {
            for (LastRing lastRing : LastRing.values()) {
              for (Age age : Age.values()) {
                cases.add(new RingCase(present, seen, muted, quiet, lastRing, age, number++));
              }
            }
          }
        }
      }
    }
    return cases.build();
  }

  Instant occurred() {
    return DELIVERY.minus(age.then);
  }

  /** When it rings; empty if it does not. */
  Optional<Duration> rings() {
    if (mutedAt(Duration.ZERO)) {
      return Optional.empty();
    }
    Instant due = due();
    for (Duration after = Duration.ZERO; ; after = after.plus(BETWEEN_RUNS)) {
      Instant now = DELIVERY.plus(after);
      if (now.isBefore(due)) {
        continue;
      }
      if (seenAt(after) || mutedAt(after) || isTooOldAt(now)) {
        return Optional.empty();
      }
      if (!quiet.at(now)) {
        return Optional.of(after);
      }
      due = quiet.end();
    }
  }

  /** The latest of all the times to wait for. */
  private Instant due() {
    Instant now = present ? DELIVERY.plusSeconds(90) : DELIVERY;
    Instant paced = lastRing.ago == null ? now : DELIVERY.minus(lastRing.ago).plusSeconds(60);
    Instant quietOver = quiet.at(DELIVERY) ? quiet.end() : now;
    return Stream.of(now, paced, quietOver).max(Instant::compareTo).orElseThrow();
  }

  private boolean seenAt(Duration after) {
    return seen == Seen.BEFORE || seen == Seen.LATER && after.compareTo(FIRST_RUN_LATER) >= 0;
  }

  private boolean mutedAt(Duration after) {
    return switch (muted) {
      case NEVER, BEFORE -> false;
      case FOR_A_MOMENT -> after.isZero();
      case LATER -> after.compareTo(FIRST_RUN_LATER) >= 0;
    };
  }

  private boolean isTooOldAt(Instant now) {
    return Duration.between(occurred(), now).compareTo(Duration.ofHours(24)) > 0;
  }
}
