package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.TestProfile;
import io.tandem.actions.PruneSessions.Pruned;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sessions are removed, with what, and how many at a time. */
@HttpTest
@TestProfile(PruningRole.class)
final class PruneSessionsTest {
  /** The row, three events with two claims each, a ring, two keys, a backoff. */
  private static final long EVERYTHING = 1 + 3 + 6 + 1 + 2 + 1;

  /** Far more than one batch. */
  private static final int MANY = 20_000;

  /** For each transaction, in order: how many sessions, and how many events. */
  private static final String BATCHES =
      """
      select coalesce(string_agg(batch, ', ' order by transaction), 'none') from (
        select transaction, count(*) || ' of ' || sum(events) as batch from removed
        group by transaction) batches
      """;

  private static final String LOCK = "select count(*) from lock_session('ben', '%s', 120)";

  @Inject PruneSessions pruning;

  @BeforeEach
  void noOtherSessions() {
    Sql.run(
        """
        alter table session_events disable trigger user;
        truncate sessions, session_events, push_deliveries, push_devices, rings, idempotency_keys,
          session_backoffs;
        alter table session_events enable trigger user;
        create table removed (transaction xid8, id uuid, events bigint);
        create function note_removal() returns trigger language plpgsql security definer as $$
        begin
          insert into removed values (pg_current_xact_id(), old.id, old.seq);
          return old;
        end $$;
        create trigger note_removal after delete on sessions
          for each row execute function note_removal();
        """);
  }

  @AfterEach
  void noTraces() {
    Sql.run("drop function note_removal cascade; drop table removed");
  }

  @ParameterizedTest
  @CsvSource({
    "RESOLVED, 180 days 1 minute",
    "ABANDONED, 180 days 1 minute",
    "CREATED, 30 days 1 minute",
    "INVITED, 30 days 1 minute"
  })
  void aSessionThatEndedLongAgoIsRemoved(String status, String age) {
    StoredSession stored = StoredSession.of(status, age);
    assertThat(stored.kept()).isEqualTo(EVERYTHING);

    assertThat(pruning.handle()).isEqualTo(new Pruned(1));

    assertThat(stored.kept()).isZero();
    assertThat(pruning.handle()).isEqualTo(new Pruned(0));
  }

  @ParameterizedTest
  @CsvSource({
    "RESOLVED, 179 days 23 hours 59 minutes",
    "ABANDONED, 179 days 23 hours 59 minutes",
    "CREATED, 29 days 23 hours 59 minutes",
    "INVITED, 29 days 23 hours 59 minutes",
    "ACTIVE, 10 years",
    "PAUSED, 10 years"
  })
  void everyOtherSessionStaysComplete(String status, String age) {
    StoredSession stored = StoredSession.of(status, age);
    StoredSession old = StoredSession.longOver(0, 3);

    assertThat(pruning.handle()).isEqualTo(new Pruned(1));

    assertThat(stored.kept()).isEqualTo(EVERYTHING);
    assertThat(old.kept()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"RESOLVED, 10 years", "INVITED, 10 years"})
  void aSessionWithAnUnpublishedEventStaysAndOthersGo(String status, String age) {
    StoredSession unpublished = StoredSession.of(status, age).unpublished();
    StoredSession behind = StoredSession.of(status, "1 year");

    assertThat(pruning.handle()).isEqualTo(new Pruned(1));

    assertThat(unpublished.kept()).isEqualTo(EVERYTHING);
    assertThat(behind.kept()).isZero();
  }

  @Test
  void sessionsBehindManyThatStayAreStillRemoved() {
    StoredSession first = StoredSession.longOver(1, 3);
    first.copy(MANY);
    Sql.run(
        "insert into session_events select gen_random_uuid(), id, 9, 'x', false, now(), '{}' from"
            + " sessions");
    StoredSession behind = StoredSession.longOver(0, 3);

    assertThat(pruning.handle()).isEqualTo(new Pruned(1));

    assertThat(behind.kept()).isZero();
    assertThat(Sql.number("select count(*) from sessions")).isEqualTo(MANY + 1);
  }

  @Test
  void aSessionThatSomebodyHasLockedIsSkipped() {
    StoredSession held = StoredSession.longOver(1, 3);
    StoredSession other = StoredSession.longOver(0, 3);

    Sql.holding(
        LOCK.formatted(held.id), () -> assertThat(pruning.handle()).isEqualTo(new Pruned(1)));

    assertThat(held.kept()).isEqualTo(EVERYTHING);
    assertThat(other.kept()).isZero();
    assertThat(pruning.handle()).isEqualTo(new Pruned(1));
  }

  /** The first statement of a member's mark-seen, while the session is being removed. */
  @Test
  void aCallerWaitingForARemovedSessionFindsNone() {
    StoredSession stored = StoredSession.longOver(0, 3);
    CompletableFuture<Pruned> run = new CompletableFuture<>();
    CompletableFuture<Long> member = new CompletableFuture<>();

    Sql.holding(
        "select from idempotency_keys where session_id = '%s' for update".formatted(stored.id),
        () -> {
          run.completeAsync(pruning::handle);
          Sql.awaitWaiting("delete from idempotency_keys");
          member.completeAsync(() -> Sql.number(LOCK.formatted(stored.id)));
          Sql.awaitWaiting("select count(*) from lock_session");
        });

    assertThat(run.join()).isEqualTo(new Pruned(1));
    assertThat(member.join()).isZero();
    assertThat(stored.kept()).isZero();
  }

  @Test
  void aBatchHoldsAtMostFiveThousandEventsAndTheLongestEndedGoFirst() {
    IntStream.rangeClosed(1, 5).forEach(days -> StoredSession.longOver(days, 2_000));

    assertThat(pruning.handle()).isEqualTo(new Pruned(5));

    assertThat(Sql.text(BATCHES)).isEqualTo("2 of 4000, 2 of 4000, 1 of 2000");
  }

  @Test
  void aLongerSessionIsItsOwnBatch() {
    StoredSession.longOver(2, 10);
    StoredSession.longOver(1, 5_001);
    StoredSession.longOver(0, 10);

    assertThat(pruning.handle()).isEqualTo(new Pruned(3));

    assertThat(Sql.text(BATCHES)).isEqualTo("1 of 10, 1 of 5001, 1 of 10");
  }

  /** Even if all ended at the same moment. */
  @Test
  void aBatchHoldsAtMostThreeHundredSessions() {
    StoredSession.longOver(0, 0).copy(649);

    assertThat(pruning.handle()).isEqualTo(new Pruned(650));

    assertThat(Sql.text(BATCHES)).isEqualTo("300 of 0, 300 of 0, 50 of 0");
  }

  @Test
  void aFailedBatchIsRolledBackAndTheNextRunContinues() {
    StoredSession first = StoredSession.longOver(3, 5_000);
    StoredSession second = StoredSession.longOver(2, 3);
    StoredSession third = StoredSession.longOver(1, 3);
    Sql.run(
        """
        create function fail() returns trigger language plpgsql as
          $$ begin raise exception 'killed'; end $$;
        create trigger fail before delete on sessions for each row when (old.id = '%s')
          execute function fail()
        """
            .formatted(third.id));
    try {
      assertThatThrownBy(pruning::handle).hasStackTraceContaining("killed");

      assertThat(first.kept()).isZero();
      assertThat(Stream.of(second, third)).extracting(StoredSession::kept).containsOnly(EVERYTHING);
    } finally {
      Sql.run("drop function fail cascade");
    }
    assertThat(pruning.handle()).isEqualTo(new Pruned(2));

    assertThat(Stream.of(second, third)).extracting(StoredSession::kept).containsOnly(0L);
  }
}
