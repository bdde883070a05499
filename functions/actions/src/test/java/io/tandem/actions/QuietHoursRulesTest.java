package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.actions.Api.Answer;
import io.tandem.fixtures.Sql;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone's quiet hours, and what registering it does to its waiting rings. */
@HttpTest
final class QuietHoursRulesTest {
  private static final String NONE = "null";
  private final String user = "ana-" + UUID.randomUUID();
  private final String token = "ExponentPushToken[" + UUID.randomUUID() + "]";

  @Test
  void theLastRegistrationSetsTheQuietHours() {
    done(register(user, hours("America/St_Johns", "23:30", "06:05")));
    assertThat(phones("quiet_zone = 'America/St_Johns'")).isEqualTo(1);
    assertThat(phones("quiet_from = '23:30' and quiet_to = '06:05'")).isEqualTo(1);
    done(register(user, hours("UTC", "00:00", "23:59")));
    assertThat(phones("quiet_zone = 'UTC' and quiet_to = '23:59'")).isEqualTo(1);

    done(Api.call(user, "POST", "/push/devices", body("")));

    assertThat(phones("num_nulls(quiet_zone, quiet_from, quiet_to) = 3")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 24:00, 07:00, quietHours.from",
    "Europe/Berlin, 22:00:00, 07:00, quietHours.from",
    "Europe/Berlin, 22:00, 7:00, quietHours.to",
    "Europe/Berlin, 22:00, 07:60, quietHours.to",
    "Europe/Berlin, 22:00, 22:00, quietHours.from",
    "Europe/Atlantis, 22:00, 22:00, quietHours.from"
  })
  void invalidQuietHoursAreRefused(String zone, String from, String to, String field) {
    invalid(register(user, hours(zone, from, to)), field);

    assertThat(phones("true")).isZero();
  }

  @Test
  void theAnswerShowsTheStoredQuietHours() {
    String hours = hours("America/St_Johns", "23:30", "06:05");

    assertThat(done(register(user, hours)).get("quietHours")).hasToString(hours);
    assertThat(done(register(user, NONE)).get("quietHours").isNull()).isTrue();
  }

  /** A phone may know newer time zones than a JDK: 17.0.14 has no America/Coyhaique. */
  @ParameterizedTest
  @ValueSource(
      strings = {"America/Atlantis", "GMT+2", "+02:00", "SystemV/EST5", "europe/berlin", "Z", ""})
  void aPhoneInAnUnknownTimeZoneIsRegisteredWithoutQuietHours(String zone) {
    done(register(user, hours("UTC", "00:00", "23:59")));

    JsonNode registered = done(register(user, hours(zone, "22:00", "07:00")));

    assertThat(registered).hasToString("{\"registered\":true,\"quietHours\":null}");
    assertThat(phones("num_nulls(quiet_zone, quiet_from, quiet_to) = 3")).isEqualTo(1);
  }

  @Test
  void aTimeZoneMustBeAText() {
    invalid(register(user, "{\"timezone\":7,\"from\":\"22:00\",\"to\":\"07:00\"}"), "quietHours");
  }

  @Test
  void quietHoursMustBeComplete() {
    invalid(register(user, "{}"), "quietHours.from", "quietHours.timezone", "quietHours.to");
    invalid(register(user, "7"), "quietHours");
    done(register(user, NONE));
  }

  @Test
  void registeringAgainMakesAWaitingRingDueWithinNinetySeconds() {
    done(register(user, NONE));
    waits("now() + interval '9 hours'");

    done(register(user, hours("UTC", "00:00", "23:59")));

    assertThat(waiting("due_at between now() + interval '60 s' and now() + interval '90 s'"))
        .isEqualTo(1);
  }

  @Test
  void aRingThatIsDueSoonerStaysDueSooner() {
    done(register(user, NONE));
    waits("date_trunc('minute', now())");

    done(register(user, NONE));

    assertThat(waiting("due_at = date_trunc('minute', due_at)")).isEqualTo(1);
  }

  @Test
  void registeringAgainDoesNotRepeatASentRing() {
    done(register(user, NONE));
    waits("null");

    done(register(user, NONE));

    assertThat(waiting("due_at is null")).isEqualTo(1);
  }

  @Test
  void removingThePhoneRemovesItsWaitingRings() {
    done(register(user, NONE));
    waits("now()");

    done(
        Api.call(
            user,
            "DELETE",
            "/push/devices/" + token.replace("[", "%5B").replace("]", "%5D"),
            null));

    assertThat(waiting("true")).isZero();
  }

  @Test
  void thePhonesNextUserDoesNotGetItsWaitingRings() {
    done(register(user, NONE));
    waits("now()");

    done(register("ben-" + UUID.randomUUID(), NONE));

    assertThat(waiting("true")).isZero();
  }

  private void waits(String due) {
    Sql.run(
        """
        insert into rings values ('%s', '%s', gen_random_uuid(), gen_random_uuid(),
          'session.paused', 7, now(), %s)
        """
            .formatted(token, user, due));
  }

  private long phones(String are) {
    return Sql.number(
        "select count(*) from push_devices where user_id = '%s' and %s".formatted(user, are));
  }

  private long waiting(String how) {
    return Sql.number(
        "select count(*) from rings where push_token = '%s' and %s".formatted(token, how));
  }

  private Answer register(String whom, String quietHours) {
    return Api.call(whom, "POST", "/push/devices", body(",\"quietHours\":" + quietHours));
  }

  private String body(String more) {
    return "{\"pushToken\":\"%s\",\"platform\":\"ios\"%s}".formatted(token, more);
  }

  private static String hours(String zone, String from, String to) {
    return "{\"timezone\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(zone, from, to);
  }
}
