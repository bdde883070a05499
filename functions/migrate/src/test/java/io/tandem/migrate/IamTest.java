package io.tandem.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.secrets.DatabaseLogins;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On RDS a role that has rds_iam logs in with IAM, and no longer with a password. */
@QuarkusTest
@QuarkusTestResource(EmptyPostgres.class)
final class IamTest {
  @Inject AgroalDataSource database;
  @Inject DatabaseLogins logins;
  @Inject Schema schema;

  @ConfigProperty(name = "tandem.roles.secrets.tandem_relay")
  String secret;

  @BeforeEach
  void migrated() throws SQLException {
    schema.bringUpToDate();
  }

  @AfterEach
  void leave() throws SQLException {
    run("drop role if exists rds_iam");
  }

  @Test
  void aRoleWithoutASecretLogsInWithIam() throws SQLException {
    run("create role rds_iam");

    login(Optional.empty());

    assertThat(hasIam()).isTrue();
  }

  @Test
  void aRoleThatGetsASecretLogsInWithItAgain() throws SQLException {
    run("create role rds_iam");
    login(Optional.empty());

    login(Optional.of(secret));

    assertThat(hasIam()).isFalse();
  }

  @Test
  void aRoleWithoutAnyWayToLogInFailsTheDeploy() {
    assertThatThrownBy(() -> login(Optional.empty()))
        .hasMessage("tandem_relay has no secret, and IAM is not available here");
  }

  private void login(Optional<String> itsSecret) throws SQLException {
    new RoleLogins(database, () -> Map.of("tandem_relay", itsSecret), logins).allow();
  }

  private boolean hasIam() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet member =
            statement.executeQuery("select pg_has_role('tandem_relay', 'rds_iam', 'member')")) {
      member.next();
      return member.getBoolean(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
