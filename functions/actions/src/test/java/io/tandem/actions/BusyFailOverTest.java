package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The database fails over under a busy process, which discards its connection on the error. */
@HttpTest
@TestProfile(BusyFailOverTest.Busy.class)
final class BusyFailOverTest {
  @Inject AgroalDataSource database;

  /** Never idle long enough to test its connection. */
  public static final class Busy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.datasource.jdbc.foreground-validation-interval", "1H");
    }
  }

  @Test
  void atMostOneCallMeetsAReadOnlyConnection() {
    Two two = Two.joined();
    PooledConnection.makeReadOnly(database);

    assertThat(two.sign().status()).isEqualTo(500);
    assertThat(two.sign().status()).isEqualTo(200);
  }

  @Test
  void atMostOneCallMeetsAClosedConnection() {
    Two two = Two.joined();
    Sql.endConnectionsOf("tandem_actions");

    assertThat(two.sign().status()).isEqualTo(500);
    assertThat(two.sign().status()).isEqualTo(200);
  }
}
