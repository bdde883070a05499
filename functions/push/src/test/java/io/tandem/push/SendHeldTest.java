package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.fixtures.Sql;
import io.tandem.push.SendHeld.Sent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Due rings are sent once, in requests of a hundred; old rings are deleted. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class SendHeldTest {
  private static final String MORNING = "2026-11-24T06:00:00Z";

  @Inject TestClock clock;
  @Inject SendHeld sendHeld;

  @BeforeEach
  void itIsMorning() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.takenAll());
    Sql.run("delete from rings");
    Sql.run("delete from push_tickets");
    clock.stopAt(MORNING);
  }

  @AfterEach
  void startTheClockAgain() {
    clock.run();
  }

  @Test
  void aRequestCarriesAHundredRings() {
    for (int i = 0; i < 250; i++) {
      held();
    }

    assertThat(sendHeld.handle()).isEqualTo(new Sent(250, true));

    assertThat(ExpoRequests.all())
        .extracting(request -> ExpoRequests.messages(request).size())
        .containsExactly(100, 100, 50);
    assertThat(ExpoRequests.all())
        .flatExtracting(request -> ExpoRequests.messages(request).findValuesAsText("sessionId"))
        .doesNotHaveDuplicates();
    assertThat(AblyStatus.asked()).as("presence is not checked again").isEmpty();
    assertThat(Sql.number("select count(*) from push_tickets")).isEqualTo(250);
  }

  @Test
  void ringsThatExpoRefusesAreLeftToTheNextRun() {
    Two two = held();
    ExpoRequests.areAnswered(ExpoRequests.refused(429, "TOO_MANY_REQUESTS"));
    assertThat(sendHeld.handle()).isEqualTo(new Sent(0, false));

    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken());
    assertThat(sendHeld.handle()).isEqualTo(new Sent(1, true));

    assertThat(ExpoRequests.pushed().findValuesAsText("to")).containsExactly(two.token("quiet"));
  }

  @Test
  void aPhoneThatExpoRefusesDoesNotStopOthers() {
    List<Two> others = List.of(held(), held(), held());
    String foreign = held().token("quiet");
    stubFor(
        any(anyUrl())
            .withRequestBody(containing(foreign))
            .willReturn(ExpoRequests.refused(400, "PUSH_TOO_MANY_EXPERIENCE_IDS")));

    assertThat(sendHeld.handle()).isEqualTo(new Sent(4, true));

    assertThat(ExpoRequests.all())
        .filteredOn(request -> !ExpoRequests.messages(request).toString().contains(foreign))
        .flatExtracting(request -> ExpoRequests.messages(request).findValuesAsText("to"))
        .containsExactlyInAnyOrderElementsOf(
            others.stream().map(two -> two.token("quiet")).toList());
    assertThat(waiting()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 502, 503, 504})
  void ringsThatExpoMayHaveAcceptedAreNotSentAgain(int status) {
    held();
    ExpoRequests.areAnswered(ExpoRequests.json(status, "{\"data\":"));
    assertThat(sendHeld.handle()).isEqualTo(new Sent(1, true));

    sendHeld.handle();

    assertThat(ExpoRequests.all()).hasSize(1);
  }

  @Test
  void ringsThatAnotherRunHoldsAreSkipped() {
    Two taken = held();
    Two free = held();

    Sql.holding(
        "select 1 from rings where user_id = '" + taken.ben + "' for update",
        () -> assertThat(sendHeld.handle()).isEqualTo(new Sent(1, true)));

    assertThat(ExpoRequests.pushed().findValuesAsText("to")).containsExactly(free.token("quiet"));
  }

  @Test
  void aDeletedSessionRingsNobody() {
    Two two = new Two().withQuietPhoneOfBen();
    wait(two, "session.paused");

    assertThat(sendHeld.handle()).isEqualTo(new Sent(1, true));

    assertThat(ExpoRequests.all()).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void anErasedMemberIsNotRung() {
    wait(Two.erasedBen().withQuietPhoneOfBen(), "session.paused");

    assertThat(sendHeld.handle()).isEqualTo(new Sent(1, true));

    assertThat(ExpoRequests.all()).isEmpty();
  }

  @Test
  void anUnknownTypeDoesNotStopOtherRings() {
    for (int i = 0; i < 60; i++) {
      wait(Two.joined().withQuietPhoneOfBen(), "session.thawed");
      wait(Two.joined().withQuietPhoneOfBen(), "empathy.resubmitted");
    }
    Two two = held();

    try (Logged logged = new Logged()) {
      assertThat(sendHeld.handle()).isEqualTo(new Sent(121, true));

      assertThat(logged.text()).contains("session.thawed", "empathy.resubmitted");
    }
    assertThat(ExpoRequests.phonesRung()).containsExactly(two.token("quiet"));
    assertThat(waiting()).isZero();
  }

  @Test
  void sentOrDroppedRingsAreDeletedADayLater() {
    String event = "2026-11-23T05:59:59Z";
    rested(event, null);
    rested(event, "2026-11-23T05:59:59Z");
    rested(event, "2026-11-24T05:59:30Z");
    rested("2026-11-23T06:00:00Z", null);
    wait(Two.joined().withQuietPhoneOfBen(), "session.paused", event, "2026-11-24T06:00:01Z");

    assertThat(sendHeld.handle()).isEqualTo(new Sent(0, true));

    assertThat(Sql.number("select count(*) from rings where rung_at = '2026-11-24T05:59:30Z'"))
        .as("the next ring must come a minute later")
        .isEqualTo(1);
    assertThat(Sql.number("select count(*) from rings where occurred_at = '2026-11-23T06:00:00Z'"))
        .as("not a day old yet")
        .isEqualTo(1);
    assertThat(waiting()).as("still waits").isEqualTo(1);
    assertThat(Sql.number("select count(*) from rings")).isEqualTo(3);
  }

  private static void rested(String event, @Nullable String rung) {
    Two two = Two.joined().withQuietPhoneOfBen();
    wait(two, "session.paused", event, MORNING);
    Sql.run(
        "update rings set due_at = null, rung_at = cast(? as timestamptz) where push_token = ?",
        rung,
        two.token("quiet"));
  }

  private static Two held() {
    Two two = Two.joined().withQuietPhoneOfBen();
    wait(two, "session.paused");
    return two;
  }

  private static void wait(Two two, String type) {
    wait(two, type, "2026-11-24T01:00:00Z", MORNING);
  }

  private static void wait(Two two, String type, String event, String due) {
    Sql.run(
        """
        insert into rings (push_token, user_id, session_id, event_id, event, seq, occurred_at, due_at)
        values (?, ?, ?, gen_random_uuid(), ?, 7, cast(? as timestamptz), cast(? as timestamptz))
        """,
        two.token("quiet"),
        two.ben,
        two.session,
        type,
        event,
        due);
  }

  private static long waiting() {
    return Sql.number("select count(*) from rings where due_at is not null");
  }
}
