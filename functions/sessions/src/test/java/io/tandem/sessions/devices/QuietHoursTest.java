package io.tandem.sessions.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T20:59:59.999Z,",
    "2026-11-23T21:00:00Z, 2026-11-24T06:00:00Z",
    "2026-11-23T23:30:00Z, 2026-11-24T06:00:00Z",
    "2026-11-24T05:59:59.999Z, 2026-11-24T06:00:00Z",
    "2026-11-24T06:00:00Z,"
  })
  void acrossMidnightTheyEndOnTheNextDay(Instant now, Instant end) {
    assertThat(of("Europe/Berlin", "22:00", "07:00").endIfWithin(now).orElse(null)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T07:29:59Z,",
    "2026-11-23T07:30:00Z, 2026-11-23T09:30:00Z",
    "2026-11-23T09:29:59Z, 2026-11-23T09:30:00Z",
    "2026-11-23T09:30:00Z,"
  })
  void withinADayTheyEndOnThatDay(Instant now, Instant end) {
    assertThat(of("Asia/Kolkata", "13:00", "15:00").endIfWithin(now).orElse(null)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T23:00:00Z, 2026-03-29T05:00:00Z",
    "2026-10-24T22:00:00Z, 2026-10-25T06:00:00Z"
  })
  void aNightInWhichTheClocksChangeEndsByTheNewTime(Instant now, Instant end) {
    assertThat(of("Europe/Berlin", "22:00", "07:00").endIfWithin(now)).contains(end);
  }

  @Test
  void anEndThatTheClocksSkipIsTheMomentOfTheJump() {
    QuietHours hours = of("Europe/Berlin", "22:00", "02:30");
    Instant jump = Instant.parse("2026-03-29T01:00:00Z");

    assertThat(hours.endIfWithin(jump.minusMillis(1))).contains(jump);
    assertThat(hours.endIfWithin(jump)).as("the clocks show 03:00").isEmpty();
  }

  @Test
  void anEndThatTheClocksShowTwiceIsTheSecondTime() {
    QuietHours hours = of("Europe/Berlin", "22:00", "02:30");
    Instant second = Instant.parse("2026-10-25T01:30:00Z");

    assertThat(hours.endIfWithin(Instant.parse("2026-10-25T00:45:00Z")))
        .as("the clocks show 02:45, and will show 02:00 again")
        .contains(second);
    assertThat(hours.endIfWithin(second)).isEmpty();
  }

  @Test
  void aBeginningThatTheClocksShowTwiceIsTheFirstTime() {
    QuietHours hours = of("Europe/Berlin", "02:30", "07:00");

    assertThat(hours.endIfWithin(Instant.parse("2026-10-25T00:29:59Z"))).isEmpty();
    assertThat(hours.endIfWithin(Instant.parse("2026-10-25T00:30:00Z"))).isPresent();
    assertThat(hours.endIfWithin(Instant.parse("2026-10-25T01:10:00Z")))
        .as("the clocks show 02:10 again")
        .isPresent();
  }

  @Test
  void aBeginningThatTheClocksSkipIsTheMomentOfTheJump() {
    QuietHours hours = of("Europe/Berlin", "02:30", "07:00");
    Instant jump = Instant.parse("2026-03-29T01:00:00Z");

    assertThat(hours.endIfWithin(jump.minusMillis(1))).isEmpty();
    assertThat(hours.endIfWithin(jump)).contains(Instant.parse("2026-03-29T05:00:00Z"));
  }

  @Test
  void thereAreNoneInAnUnknownTimeZone() {
    LocalTime from = LocalTime.parse("22:00");
    LocalTime to = LocalTime.parse("07:00");

    assertThat(QuietHours.in("Europe/Berlin", from, to))
        .contains(of("Europe/Berlin", "22:00", "07:00"));
    for (String unknown : List.of("Europe/Atlantis", "SystemV/EST5", "GMT+2", "")) {
      assertThat(QuietHours.in(unknown, from, to)).isEmpty();
    }
  }

  @Test
  void aPhoneWithoutThemIsNeverQuiet() {
    assertThat(new Phone("token", null).quietUntil(Instant.parse("2026-11-24T01:00:00Z")))
        .isEmpty();
  }

  private static QuietHours of(String zone, String from, String to) {
    return new QuietHours(ZoneId.of(zone), LocalTime.parse(from), LocalTime.parse(to));
  }
}
