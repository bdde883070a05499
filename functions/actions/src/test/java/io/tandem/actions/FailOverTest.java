package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database fails over while a process is idle, which tests its connection before use. */
@HttpTest
@TestProfile(FailOverTest.Quiet.class)
final class FailOverTest {
  @Inject AgroalDataSource database;

  /** Idle long enough between any two calls. */
  public static final class Quiet implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.datasource.jdbc.foreground-validation-interval", "PT0.000001S");
    }
  }

  @AfterEach
  void takesWrites() {
    Sql.script("alter role tandem_actions reset default_transaction_read_only");
    Sql.script("alter role tandem_actions reset idle_session_timeout");
  }

  @Test
  void aConnectionThatWasReadOnlyFromTheStartIsReplacedAtTheNextCall() {
    Two two = Two.joined();
    Sql.script("alter role tandem_actions set default_transaction_read_only = on");
    Sql.endConnectionsOf("tandem_actions");
    assertThat(two.sign().status()).isEqualTo(500);
    assertThat(two.as(two.ana, "GET", "/state", null).status())
        .as("not even read from, because its data may be stale")
        .isEqualTo(500);

    takesWrites();

    assertThat(two.sign().status()).isEqualTo(200);
  }

  @Test
  void aConnectionThatBecameReadOnlyIsNotUsed() {
    Two two = Two.joined();
    Pooled.takesNoWrites(database);

    assertThat(two.sign().status()).isEqualTo(200);
  }

  @Test
  void aClosedConnectionIsNotUsed() {
    Two two = Two.joined();
    Sql.endConnectionsOf("tandem_actions");

    assertThat(two.sign().status()).isEqualTo(200);
  }

  /** As with a frozen function, whose connection keeps Aurora awake until then. */
  @Test
  void aConnectionThatTheServerClosedForIdlenessIsNotUsed() {
    Sql.endConnectionsOf("tandem_actions");
    Sql.script("alter role tandem_actions set idle_session_timeout = '1s'");
    Two two = Two.joined();

    Sql.awaitNoConnectionOf("tandem_actions");

    assertThat(two.sign().status()).isEqualTo(200);
  }
}
