package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.access.RowSecurity;
import io.tandem.sessions.database.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries without a where clause show what PostgreSQL itself lets the actions' role see. */
@HttpTest
final class RowSecurityTest {
  private static final String EVENT =
      "insert into session_events values (gen_random_uuid(), '%s', 99, 'x', false, now(), '{}')";

  @Inject RowSecurity rowSecurity;
  @Inject Database database;

  private final Two two = Two.joined();
  private final Two others = Two.joined();

  @ParameterizedTest
  @ValueSource(strings = {"sessions", "session_events", "idempotency_keys", "push_devices"})
  void aTransactionWithoutAUserSeesNothing(String table) {
    assertThat(count(table)).isZero();
  }

  @Test
  void aMemberSeesTheirOwnSessionsWithTheirEvents() {
    assertThat(as(ActingAs.member(two.ben), () -> count("sessions"))).isEqualTo(1);
    assertThat(as(ActingAs.member(two.ben), () -> count("session_events"))).isEqualTo(2);
    assertThat(as(ActingAs.member("stranger"), () -> count("sessions"))).isZero();
  }

  @Test
  void theHolderOfAPendingInvitationSeesItsSession() {
    Two inviting = Two.invited();
    ActingAs holder = new ActingAs("stranger", UUID.fromString(inviting.invitation));

    assertThat(as(holder, () -> count("sessions where id = '" + inviting.session + "'")))
        .isEqualTo(1);
    assertThat(as(holder, () -> count("sessions"))).isEqualTo(1);
    assertThat(as(holder, () -> count("session_events"))).isZero();
    assertThatThrownBy(() -> as(holder, () -> run("update sessions set seq = seq + 1")))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void theHolderOfAnInvitationThatOthersAnsweredSeesNothing() {
    Two declined = Two.invited();
    done(Api.call(declined.ben, "POST", "/invitations/" + declined.invitation + "/decline", null));

    for (Two answered : List.of(others, declined)) {
      ActingAs holder = new ActingAs("stranger", UUID.fromString(answered.invitation));
      assertThat(as(holder, () -> count("sessions"))).isZero();
      assertThat(as(holder, () -> run("update sessions set seq = seq + 1"))).isZero();
    }
  }

  @Test
  void theHolderOfAPendingInvitationAddsNoEventToItsSession() {
    Two inviting = Two.invited();
    ActingAs holder = new ActingAs("stranger", UUID.fromString(inviting.invitation));

    assertThatThrownBy(() -> as(holder, () -> run(EVENT.formatted(inviting.session))))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void nobodyChangesWhatIsNotTheirs() {
    assertThat(as(ActingAs.member(two.ana), () -> run("update sessions set seq = seq + 1")))
        .isEqualTo(1);
    assertThat(
            as(
                ActingAs.member("stranger"),
                () -> run("update session_events set published_at = null")))
        .isZero();
    assertThatThrownBy(
            () -> as(ActingAs.member("stranger"), () -> run(EVENT.formatted(two.session))))
        .hasStackTraceContaining("row-level security");
    assertThatThrownBy(() -> as(ActingAs.member("stranger"), () -> run("delete from sessions")))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void theUserIsForgottenAtTheEndOfTheTransaction() {
    as(ActingAs.member(two.ana), () -> count("sessions"));

    assertThat(count("sessions")).isZero();
  }

  private long count(String what) {
    return database.statement("select count(*) from " + what).one(row -> row.getLong(1));
  }

  private int run(String statement) {
    return database.statement(statement).run();
  }

  private <T> T as(ActingAs who, Supplier<T> action) {
    return database.inTransaction(
        () -> {
          rowSecurity.actAs(who);
          return action.get();
        });
  }
}
