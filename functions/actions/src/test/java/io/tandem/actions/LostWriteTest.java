package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.fixtures.Sql;
import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.access.RowSecurity;
import io.tandem.sessions.database.Database;
import io.tandem.sessions.store.Moments;
import io.tandem.sessions.store.SessionRepository;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Nobody reads how many rows an update changed, so one that changes nothing must fail by itself.
 */
@HttpTest
final class LostWriteTest {
  @Inject Database database;
  @Inject SessionRepository sessions;
  @Inject RowSecurity rowSecurity;
  @Inject Moments moments;

  @Test
  void aChangeToARowThatCannotBeWrittenFailsAndRollsBack() {
    Two two = Two.joined();

    assertThatThrownBy(() -> pauseAndLoseSightOfIt(two))
        .hasStackTraceContaining("division by zero");

    assertThat(Sql.text("select status from sessions where id = '" + two.session + "'"))
        .isEqualTo("ACTIVE");
    assertThat(Sql.number("select count(*) from push_devices where push_token = 'lost'")).isZero();
  }

  private void pauseAndLoseSightOfIt(Two two) {
    database.inTransaction(
        () ->
            sessions.change(
                ActingAs.member(two.ana),
                UUID.fromString(two.session),
                session -> {
                  session.pause(two.ana, null, moments.now());
                  rowSecurity.actAs(ActingAs.member("stranger"));
                  return database
                      .statement(
                          "insert into push_devices (push_token, user_id, platform, registered_at)"
                              + " values ('lost', 'stranger', 'ios', now())")
                      .run();
                }));
  }
}
