package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.Move;
import io.tandem.fixtures.Sns;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session rings a member at most once a minute, with its newest event and never an older one. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class PaceTest {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  @Inject TestClock clock;
  @Inject SendHeld sendHeld;

  @BeforeEach
  void expoAcceptsEverything() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.takenAll());
    Sql.run("delete from rings");
    at(0);
  }

  @AfterEach
  void startTheClockAgain() {
    clock.run();
  }

  @Test
  void fifteenPausesAndResumesRingOnceAtOnceAndOnceAMinuteLater() {
    Two two = Two.joined().withPhoneOfBen();

    for (int i = 0; i < 30; i++) {
      clock.stopAt(START.plusMillis(i * 160).toString());
      deliver(two, i % 2 == 0 ? new Move.SessionPaused() : new Move.SessionResumed(), 7 + i);
    }
    assertThat(rung()).as("at once").containsExactly(7L);
    at(59);
    sendHeld.handle();
    assertThat(rung()).as("before a minute is over").isEmpty();
    at(60);
    sendHeld.handle();
    assertThat(rung()).as("a minute later").containsExactly(36L);
    at(180);
    sendHeld.handle();
    assertThat(rung()).as("afterwards").isEmpty();
  }

  @Test
  void theMinuteIsCountedOverAllPhonesOfTheMember() {
    Two two = Two.joined().withPhoneOfBen();
    deliver(two, new Move.SessionPaused(), 7);
    two.withPhone(two.ben, "new");
    at(10);
    deliver(two, new Move.SessionResumed(), 8);
    assertThat(rung()).containsExactly(7L);

    at(60);
    sendHeld.handle();

    assertThat(rung()).containsExactly(8L, 8L);
  }

  @Test
  void anotherSessionRingsAtOnce() {
    Two two = Two.joined().withPhoneOfBen();
    deliver(two, new Move.SessionPaused(), 7);

    deliver(two.another(), new Move.SessionResumed(), 5);

    assertThat(rung()).containsExactly(7L, 5L);
  }

  @Test
  void anOlderEventNeverFollowsANewerOne() {
    Two two = Two.joined().withPhoneOfBen();
    deliver(two, new Move.SessionResumed(), 8);
    at(120);
    deliver(two, new Move.SessionPaused(), 7);
    sendHeld.handle();

    assertThat(rung()).containsExactly(8L);
  }

  @Test
  void anOlderEventNeverReplacesAWaitingNewerOne() {
    Two two = Two.joined().withPhoneOfBen();
    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(1));
    deliver(two, new Move.SessionResumed(), 8);
    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(0));
    at(10);
    deliver(two, new Move.SessionPaused(), 7);
    assertThat(rung()).as("the newer one waits").isEmpty();

    at(90);
    sendHeld.handle();
    at(300);
    sendHeld.handle();

    assertThat(rung()).containsExactly(8L);
  }

  @Test
  void anEventWhileAbsentReplacesTheRingHeldWhilePresent() {
    Two two = Two.joined().withPhoneOfBen();
    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(1));
    deliver(two, new Move.SessionPaused(), 7);
    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(0));
    at(10);

    deliver(two, new Move.SessionResumed(), 8);
    at(300);
    sendHeld.handle();

    assertThat(rung()).containsExactly(8L);
  }

  private void at(int seconds) {
    clock.stopAt(START.plus(Duration.ofSeconds(seconds)).toString());
  }

  private static void deliver(Two two, Move move, long seq) {
    Sns.deliver(two.event(two.ana, move, seq)).statusCode(204);
  }

  /** The numbers of the events that rang since the last call. */
  private static List<Long> rung() {
    List<Long> numbers =
        ExpoRequests.messagesSent().stream().map(m -> m.at("/data/seq").asLong()).toList();
    ExpoRequests.forget();
    return numbers;
  }
}
