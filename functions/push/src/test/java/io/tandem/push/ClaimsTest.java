package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.Move;
import io.tandem.fixtures.Sns;
import io.tandem.fixtures.Sql;
import io.tandem.sessions.devices.Phone;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event is claimed only for a member, and a claim sees the rings of concurrent runs. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class ClaimsTest {
  private static final String NOON = "2026-11-24T12:00:00Z";

  @Inject TestClock clock;
  @Inject Rings rings;

  @BeforeEach
  void expoAcceptsEverything() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.takenAll());
    Sql.run("delete from rings");
    clock.stopAt(NOON);
  }

  @AfterEach
  void startTheClockAgain() {
    clock.run();
  }

  @Test
  void nothingIsClaimedForAStranger() {
    Two two = Two.joined();
    Two strangers = new Two().withPhoneOfBen();
    String event = Sns.message(two.pause()).replace(two.ben, strangers.ben);

    Sns.deliver(event).statusCode(204);

    assertNothingClaimed(strangers);
  }

  @Test
  void anOldEventIsNotClaimedForAnErasedMember() {
    Two two = Two.erasedBen().withPhoneOfBen();

    Sns.deliver(two.pause()).statusCode(204);

    assertNothingClaimed(two);
  }

  @Test
  void nothingIsClaimedForADeletedSession() {
    Two two = new Two().withPhoneOfBen();

    Sns.deliver(two.pause()).statusCode(204);

    assertNothingClaimed(two);
  }

  @Test
  void anEventOfAMutedSessionIsClaimedAndDoesNotWait() {
    Two two = Two.joined().withPhoneOfBen().mutedByBen("2026-11-24T12:00:01Z");

    Sns.deliver(two.pause()).statusCode(204);

    assertThat(claims(two)).isEqualTo(1);
    assertThat(Sql.number("select count(*) from rings")).isZero();
  }

  @Test
  void aPhoneThatMovedToThePartnerRingsOnlyForThem() {
    Two two = Two.joined();
    two.withPhone(two.ana, "his");
    AblyStatus.isAnswered(two.ana, AblyStatus.subscribers(1));
    Sns.deliver(two.event(two.ben, new Move.SessionPaused(), 7)).statusCode(204);
    clock.stopAt("2026-11-24T12:02:00Z");

    assertThat(claim(two, 8)).isEmpty();
    assertThat(waiting(7, "due_at <= '2026-11-24T12:02:00Z'")).isEqualTo(1);
  }

  @Test
  void aClaimDuringARunThatRingsTheSessionWaitsAMinute() throws SQLException {
    Two two = Two.joined().withPhoneOfBen();
    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(1));
    deliver(two, new Move.SessionPaused(), 7);
    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(0));
    clock.stopAt("2026-11-24T12:01:30Z");

    whileOthersHold(
        "select * from take_due_rings('2026-11-24T12:01:30Z', 100)",
        () -> deliver(two, new Move.SessionResumed(), 8));

    assertThat(ExpoRequests.all()).isEmpty();
    assertThat(waiting(8, "due_at = '2026-11-24T12:02:30Z'")).isEqualTo(1);
  }

  @Test
  void claimsForOneMemberTakeTurns() throws SQLException {
    Two two = Two.joined().withPhoneOfBen();

    whileOthersHold(
        "select pg_advisory_xact_lock_shared(hashtextextended('%s', 0))".formatted(two.ben),
        () -> deliver(two, new Move.SessionPaused(), 7));
  }

  @Test
  void aRingThatIsPutBackIsDueAndCountsAsNotSent() {
    Two two = Two.joined().withPhoneOfBen();
    List<Ring> taken = claim(two, 7);
    assertThat(waiting(7, "due_at is null and rung_at = '" + NOON + "'")).isEqualTo(1);

    clock.stopAt("2026-11-24T12:00:10Z");
    rings.putBack(taken);

    assertThat(waiting(7, "due_at = '2026-11-24T12:00:10Z' and rung_at is null")).isEqualTo(1);
  }

  @Test
  void aRingThatIsPutBackYieldsToANewerOne() {
    Two two = Two.joined().withPhoneOfBen();
    List<Ring> taken = claim(two, 7);
    clock.stopAt("2026-11-24T12:00:10Z");
    assertThat(claim(two, 8)).isEmpty();

    rings.putBack(taken);

    assertThat(waiting(8, "due_at = '2026-11-24T12:01:00Z' and rung_at is not null")).isEqualTo(1);
  }

  /** The action must wait for another transaction, and continue after its commit. */
  private static void whileOthersHold(String what, Runnable done) throws SQLException {
    try (Connection other = Sql.connect();
        Statement sql = other.createStatement()) {
      other.setAutoCommit(false);
      sql.execute(what);
      CompletableFuture<Void> waiting = CompletableFuture.runAsync(done);
      Sql.awaitSomebodyWaiting();
      other.commit();
      waiting.orTimeout(20, TimeUnit.SECONDS).join();
    }
  }

  private List<Ring> claim(Two two, long seq) {
    return rings
        .claim(
            two.event(two.ana, new Move.SessionPaused(), seq),
            two.ben,
            List.of(new Phone(two.token("his"), null)),
            false)
        .rings();
  }

  private static void deliver(Two two, Move move, long seq) {
    Sns.deliver(two.event(two.ana, move, seq)).statusCode(204);
  }

  private static void assertNothingClaimed(Two two) {
    assertThat(ExpoRequests.all()).isEmpty();
    assertThat(claims(two)).isZero();
    assertThat(Sql.number("select count(*) from rings")).isZero();
  }

  private static long claims(Two two) {
    return Sql.number("select count(*) from push_deliveries where user_id = ?", two.ben);
  }

  private static long waiting(long seq, String how) {
    return Sql.number("select count(*) from rings where seq = ? and " + how, seq);
  }
}
