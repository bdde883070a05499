package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database fails over while a process is idle, which tests its connection before use. */
@HttpTest
@TestProfile(FailOverTest.Quiet.class)
final class FailOverTest {
  private static final String BACKENDS =
      "select string_agg(pid::text, ' ') from pg_stat_activity where usename = 'tandem_actions'";

  @Inject AgroalDataSource database;

  /** Idle long enough between any two calls. */
  public static final class Quiet implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.datasource.jdbc.foreground-validation-interval", "PT0.000001S");
    }
  }

  @AfterEach
  void restoreTheRole() {
    Sql.run("alter role tandem_actions reset default_transaction_read_only");
    Sql.run("alter role tandem_actions reset idle_session_timeout");
  }

  @Test
  void aConnectionThatWasReadOnlyFromTheStartIsReplacedAtTheNextCall() {
    Two two = Two.joined();
    Sql.run("alter role tandem_actions set default_transaction_read_only = on");
    Sql.endConnectionsOf("tandem_actions");
    assertThat(two.sign().status()).isEqualTo(500);
    assertThat(two.as(two.ana, "GET", "/state", null).status())
        .as("not even read from, because its data may be stale")
        .isEqualTo(500);

    restoreTheRole();

    assertThat(two.sign().status()).isEqualTo(200);
  }

  @Test
  void aConnectionThatBecameReadOnlyIsNotUsed() {
    Two two = Two.joined();
    PooledConnection.makeReadOnly(database);

    assertThat(two.sign().status()).isEqualTo(200);
  }

  @Test
  void aClosedConnectionIsNotUsed() {
    Two two = Two.joined();
    Sql.endConnectionsOf("tandem_actions");

    assertThat(two.sign().status()).isEqualTo(200);
  }

  @Test
  void aConnectionThatNobodyAnswersDelaysOneCallAndFailsNone() throws Exception {
    Two two = Two.joined();
    String backends = Sql.text(BACKENDS);
    signal("-STOP", backends);
    try {
      Instant start = Instant.now();

      assertThat(two.sign().status()).isEqualTo(200);

      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
    } finally {
      signal("-CONT", backends);
    }
  }

  /** As with a frozen function, whose connection keeps Aurora awake until then. */
  @Test
  void aConnectionThatTheServerClosedForIdlenessIsNotUsed() {
    Sql.endConnectionsOf("tandem_actions");
    Sql.run("alter role tandem_actions set idle_session_timeout = '1s'");
    Two two = Two.joined();

    Sql.awaitNoConnectionOf("tandem_actions");

    assertThat(two.sign().status()).isEqualTo(200);
  }

  private static void signal(String signal, String processes)
      throws IOException, InterruptedException {
    List<String> kill = new ArrayList<>(List.of("kill", signal));
    kill.addAll(List.of(processes.split(" ")));
    assertThat(new ProcessBuilder(kill).inheritIO().start().waitFor()).isZero();
  }
}
