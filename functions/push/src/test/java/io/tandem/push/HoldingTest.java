package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import io.tandem.fixtures.Sns;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ring in a phone's quiet hours waits for their end; each session keeps only its newest. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class HoldingTest {
  private static final String NIGHT = "2026-11-24T01:00:00Z";
  private static final String MORNING = "2026-11-24T06:00:00Z";

  @Inject TestClock clock;
  @Inject SendHeld sendHeld;

  @BeforeEach
  void itIsNight() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken());
    Sql.run("delete from rings");
    clock.stopAt(NIGHT);
  }

  @AfterEach
  void startTheClockAgain() {
    clock.run();
  }

  @Test
  void aQuietPhoneRingsInTheMorning() {
    Two two = Two.joined().withQuietPhoneOfBen();

    Sns.deliver(two.pause()).statusCode(204);
    clock.stopAt("2026-11-24T05:59:59Z");
    sendHeld.handle();
    assertThat(ExpoRequests.all()).as("before the end").isEmpty();
    clock.stopAt(MORNING);
    assertThat(sendHeld.handle()).isEqualTo(new SendHeld.Sent(1, true));

    assertThat(ExpoRequests.pushed())
        .isEqualTo(
            ExpoRequests.parse(
                """
                [{"to": "%s", "title": "Ana", "sound": "default", "priority": "high", "badge": 1,
                  "body": "Ana has paused your conversation. It waits for you both.",
                  "data": {"sessionId": "%s", "event": "session.paused", "seq": 7}}]
                """
                    .formatted(two.token("quiet"), two.session)));
  }

  @Test
  void anotherPhoneOfTheSameUserRingsAtOnce() {
    Two two = Two.joined().withQuietPhoneOfBen().withPhoneOfBen();

    Sns.deliver(two.pause()).statusCode(204);

    assertThat(ExpoRequests.pushed().findValuesAsText("to")).containsExactly(two.token("his"));
    clock.stopAt(MORNING);
    sendHeld.handle();
    assertThat(ExpoRequests.messages(ExpoRequests.all().get(1)).findValuesAsText("to"))
        .containsExactly(two.token("quiet"));
  }

  @Test
  void aPhoneInAnUnknownTimeZoneRingsAtOnce() {
    Two two = Two.joined().withQuietPhoneOfBen();
    Sql.run(
        "update push_devices set quiet_zone = 'America/Atlantis' where push_token = ?",
        two.token("quiet"));

    try (Logged logged = new Logged()) {
      Sns.deliver(two.pause()).statusCode(204);

      assertThat(logged.text()).contains("America/Atlantis").doesNotContain(two.token("quiet"));
    }
    assertThat(ExpoRequests.pushed().findValuesAsText("to")).containsExactly(two.token("quiet"));
  }

  @Test
  void aSessionsNewestEventRingsWhateverTheirOrder() {
    Two two = Two.joined().withQuietPhoneOfBen();
    Two other = two.another();

    deliver(two, new Move.SessionPaused(), 7);
    deliver(two, new Move.SessionResolved(), 9);
    deliver(two, new Move.SessionResumed(), 8);
    deliver(other, new Move.SessionJoined("x"), 7);
    clock.stopAt(MORNING);
    ExpoRequests.areAnswered(ExpoRequests.taken(2));
    sendHeld.handle();

    assertThat(ExpoRequests.pushed().findValuesAsText("event"))
        .containsExactlyInAnyOrder("session.resolved", "session.joined");
  }

  @Test
  void aRepeatedEventDoesNotWaitOrRingAgain() {
    Two two = Two.joined().withQuietPhoneOfBen();
    SessionEvent event = two.pause();
    Sns.deliver(event).statusCode(204);
    clock.stopAt(MORNING);
    sendHeld.handle();

    Sns.deliver(event).statusCode(204);
    clock.stopAt(NIGHT);
    Sns.deliver(event).statusCode(204);

    assertThat(Sql.number("select count(*) from rings where due_at is not null")).isZero();
    assertThat(ExpoRequests.all()).hasSize(1);
  }

  @Test
  void aRingSentAtOnceReplacesAWaitingOne() {
    Two two = Two.joined().withQuietPhoneOfBen();
    deliver(two, new Move.SessionPaused(), 7);

    clock.stopAt(MORNING);
    deliver(two, new Move.SessionResumed(), 8);
    sendHeld.handle();

    assertThat(ExpoRequests.pushed().findValuesAsText("event")).containsExactly("session.resumed");
  }

  @Test
  void aRingThatBecomesDueInQuietHoursWaitsForTheirEnd() {
    Two two = Two.joined().withPhoneOfBen();
    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(1));
    clock.stopAt("2026-11-23T20:58:00Z");
    Sns.deliver(two.pause()).statusCode(204);

    two.quiet("his", "Europe/Berlin", "22:00", "07:00");
    clock.stopAt("2026-11-23T21:00:00Z");
    assertThat(sendHeld.handle()).isEqualTo(new SendHeld.Sent(0, true));
    clock.stopAt("2026-11-24T05:59:59Z");
    sendHeld.handle();
    assertThat(ExpoRequests.all()).isEmpty();
    clock.stopAt(MORNING);
    sendHeld.handle();

    assertThat(ExpoRequests.phonesRung()).containsExactly(two.token("his"));
  }

  @Test
  void waitingRingsAreDeletedWithAPhoneThatIsRemovedOrMoved() {
    Two two = Two.joined().withQuietPhoneOfBen();
    Two other = Two.joined().withQuietPhoneOfBen();
    Sns.deliver(two.pause()).statusCode(204);
    Sns.deliver(other.pause()).statusCode(204);

    Sql.run("select leave_other_users(?, 'cleo')", two.token("quiet"));
    Sql.run("delete from push_devices where user_id = ?", other.ben);

    assertThat(Sql.number("select count(*) from rings")).isZero();
  }

  private static void deliver(Two two, Move move, long seq) {
    Sns.deliver(two.event(two.ana, move, seq)).statusCode(204);
  }
}
