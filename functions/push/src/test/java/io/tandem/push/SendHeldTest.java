package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.push.SendHeld.Sent;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The morning: held pushes go once, to whoever is not looking, in requests of a hundred. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class SendHeldTest {
  private static final String MORNING = "2026-11-24T06:00:00Z";

  @Inject TestClock clock;
  @Inject SendHeld sendHeld;

  @BeforeEach
  void itIsMorning() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken(100));
    Sql.run("delete from held_pushes");
    clock.stopAt(MORNING);
  }

  @AfterEach
  void timeGoesOn() {
    clock.run();
  }

  @Test
  void aHundredGoInARequest() {
    Two two = Two.joined().withQuietPhoneOfBen();
    hold(two, 250);

    assertThat(sendHeld.handle()).isEqualTo(new Sent(250, true));

    assertThat(ExpoRequests.all())
        .extracting(request -> ExpoRequests.messages(request).size())
        .containsExactly(100, 100, 50);
    assertThat(ExpoRequests.all())
        .flatExtracting(request -> ExpoRequests.messages(request).findValuesAsText("sessionId"))
        .doesNotHaveDuplicates();
    assertThat(AblyStatus.asked()).as("once a batch").hasSize(3);
    assertThat(
            Sql.number(
                "select count(*) from push_tickets where push_token = ?", two.token("quiet")))
        .isEqualTo(100);
  }

  @Test
  void whoIsLookingInTheMorningIsNotRung() {
    Two looking = held();
    Two absent = held();
    AblyStatus.isAnswered(looking.ben, AblyStatus.subscribers(1));

    assertThat(sendHeld.handle()).isEqualTo(new Sent(2, true));

    assertThat(ExpoRequests.pushed().findValuesAsText("to")).containsExactly(absent.token("quiet"));
    sendHeld.handle();
    assertThat(ExpoRequests.all()).hasSize(1);
  }

  @Test
  void everybodyIsAskedAboutHoweverManyTheyAre() {
    for (int i = 0; i < Onlookers.AT_A_TIME + 1; i++) {
      AblyStatus.isAnswered(held().ben, AblyStatus.subscribers(1));
    }

    sendHeld.handle();

    assertThat(AblyStatus.asked()).hasSize(Onlookers.AT_A_TIME + 1);
    assertThat(ExpoRequests.all()).isEmpty();
  }

  @Test
  void whatExpoRefusesIsLeftToTheNextRun() {
    Two two = held();
    ExpoRequests.areAnswered(ExpoRequests.refused(429, "TOO_MANY_REQUESTS"));
    assertThat(sendHeld.handle()).isEqualTo(new Sent(0, false));

    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken());
    assertThat(sendHeld.handle()).isEqualTo(new Sent(1, true));

    assertThat(ExpoRequests.pushed().findValuesAsText("to")).containsExactly(two.token("quiet"));
  }

  @Test
  void aPhoneThatExpoRefusesKeepsNobodyElseFromBeingRung() {
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
    assertThat(Sql.number("select count(*) from held_pushes")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 502, 503, 504})
  void whatExpoMayHaveTakenIsNotSentAgain(int status) {
    held();
    ExpoRequests.areAnswered(ExpoRequests.json(status, "{\"data\":"));
    assertThat(sendHeld.handle()).isEqualTo(new Sent(1, true));

    sendHeld.handle();

    assertThat(ExpoRequests.all()).hasSize(1);
  }

  @Test
  void whatAnotherRunIsTakingIsPassedOver() {
    Two taken = held();
    Two free = held();

    Sql.holding(
        "select 1 from held_pushes where user_id = '" + taken.ben + "' for update",
        () -> assertThat(sendHeld.handle()).isEqualTo(new Sent(1, true)));

    assertThat(ExpoRequests.pushed().findValuesAsText("to")).containsExactly(free.token("quiet"));
  }

  @Test
  void aSessionThatIsNotThereHasNoNames() {
    Two two = new Two().withQuietPhoneOfBen();
    hold(two, 1);

    sendHeld.handle();

    assertThat(ExpoRequests.pushed().get(0).get("title").asText()).isEqualTo("Your partner");
  }

  @Test
  void aTypeThatIsNotKnownTakesNobodyAlong() {
    Two two = Two.joined().withQuietPhoneOfBen();
    hold(two, 60, "session.thawed");
    hold(two, 60, "empathy.resubmitted");
    hold(two, 1, "session.paused");

    try (Logged logged = new Logged()) {
      assertThat(sendHeld.handle()).isEqualTo(new Sent(1, true));

      assertThat(logged.text()).contains("session.thawed", "empathy.resubmitted");
    }
    assertThat(ExpoRequests.pushed().findValuesAsText("event")).containsExactly("session.paused");
    assertThat(Sql.number("select count(*) from held_pushes")).isZero();
  }

  private static Two held() {
    Two two = Two.joined().withQuietPhoneOfBen();
    hold(two, 1);
    return two;
  }

  private static void hold(Two two, int sessions) {
    hold(two, sessions, "session.paused");
  }

  private static void hold(Two two, int sessions, String type) {
    Sql.run(
        """
        insert into held_pushes (push_token, user_id, session_id, event_id, event, seq, due_at)
        select ?, ?, gen_random_uuid(), gen_random_uuid(), ?, 7,
          cast('2026-11-24T06:00:00Z' as timestamptz)
        from generate_series(1, ?)
        """,
        two.token("quiet"),
        two.ben,
        type,
        sessions);
  }
}
