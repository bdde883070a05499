package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The database fails over under a busy process: it gives up its connection by what it is told. */
@HttpTest
@TestProfile(BusyFailOverTest.Busy.class)
final class BusyFailOverTest {
  @Inject AgroalDataSource database;

  /** Never quiet for long enough to try its connection. */
  public static final class Busy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.datasource.jdbc.foreground-validation-interval", "1H");
    }
  }

  @Test
  void oneCallAtMostMeetsAConnectionThatTakesNoWrites() {
    Two two = Two.joined();
    Pooled.takesNoWrites(database);

    assertThat(two.sign().status()).isEqualTo(500);
    assertThat(two.sign().status()).isEqualTo(200);
  }

  @Test
  void oneCallAtMostMeetsAConnectionThatHasEnded() {
    Two two = Two.joined();
    Sql.endConnectionsOf("tandem_actions");

    assertThat(two.sign().status()).isEqualTo(500);
    assertThat(two.sign().status()).isEqualTo(200);
  }
}
