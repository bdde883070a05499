package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.tandem.actions.PruneSessions.Pruned;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@HttpTest
@TestProfile(PruningRole.KeepingClosed.class)
final class KeepClosedTest {
  @Inject PruneSessions pruning;

  @Test
  void endedSessionsStayForeverAndExpiredInvitationsGo() {
    StoredSession over = StoredSession.of("RESOLVED", "10 years");
    StoredSession.of("INVITED", "31 days");

    assertThat(pruning.handle()).isEqualTo(new Pruned(1));

    assertThat(Sql.number("select count(*) from sessions where id = '" + over.id + "'")).isOne();
  }
}
