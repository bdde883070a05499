package io.tandem.migrate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.fixtures.Sql;
import io.tandem.secrets.DatabaseLogins;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wherever a run fails, the next one soon succeeds, in the same process and in another one. */
@QuarkusTest
@QuarkusTestResource(EmptyPostgres.class)
final class FailedRunTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String LOCK_HISTORY = "lock table flyway_schema_history";
  private static final String LOCK_LOGINS =
      "select pg_advisory_xact_lock(hashtext('tandem passwords'))";

  @Inject Flyway flyway;
  @Inject Schema schema;
  @Inject AgroalDataSource database;
  @Inject Roles roles;
  @Inject DatabaseLogins logins;

  @BeforeEach
  void migrated() throws SQLException {
    schema.bringUpToDate();
  }

  @Test
  void theOwnerMayNotLogIn() throws SQLException {
    Superuser.during(
        "alter role tandem_owner password 'another'",
        () -> fails("28P01"),
        "alter role tandem_owner password 'secret of the owner'");

    theNextRunSucceedsHereAndElsewhere();
  }

  @Test
  void theServerTakesNoWrites() throws SQLException {
    Superuser.during(
        "alter role tandem_owner set default_transaction_read_only = on",
        () -> fails("08001"),
        "alter role tandem_owner reset default_transaction_read_only");

    theNextRunSucceedsHereAndElsewhere();
  }

  @Test
  void aMigrationBreaksOffInTheMiddle() throws SQLException {
    Superuser.during(
        """
        drop schema public cascade;
        create schema public authorization tandem_owner;
        grant usage on schema public to public;
        create schema trouble;
        create function trouble.make() returns event_trigger language plpgsql as
          'begin raise exception ''trouble''; end';
        create event trigger trouble on ddl_command_start when tag in ('CREATE POLICY')
          execute function trouble.make();
        """,
        () -> fails("P0001"),
        "drop schema trouble cascade");

    theNextRunSucceedsHereAndElsewhere();
  }

  @Test
  void aTableStaysLocked() throws SQLException {
    Sql.holding(LOCK_HISTORY, () -> fails("55P03"));

    theNextRunSucceedsHereAndElsewhere();
  }

  @Test
  void theConnectionIsLostWhileItMigrates() throws SQLException {
    Sql.holding(LOCK_HISTORY, this::losesItsConnection);

    theNextRunSucceedsHereAndElsewhere();
  }

  @Test
  void anotherRunStaysWithTheLogins() throws SQLException {
    Sql.holding(LOCK_LOGINS, () -> fails("55P03"));

    theNextRunSucceedsHereAndElsewhere();
  }

  @Test
  void theConnectionIsLostWhileItLetsRolesLogIn() throws SQLException {
    Sql.holding(LOCK_LOGINS, this::losesItsConnection);

    theNextRunSucceedsHereAndElsewhere();
  }

  @Test
  void aRoleIsMissing() throws SQLException {
    Superuser.during(
        "alter role tandem_relay rename to tandem_elsewhere",
        () -> fails("42704"),
        "alter role tandem_elsewhere rename to tandem_relay");

    theNextRunSucceedsHereAndElsewhere();
  }

  @Test
  void aSecretIsMissing() {
    failsFor(Optional.of("arn of nobody"), "arn of nobody");

    theNextRunSucceedsHereAndElsewhere();
  }

  @Test
  void aRoleHasNoWayToLogIn() {
    failsFor(Optional.empty(), "IAM is not available here");

    theNextRunSucceedsHereAndElsewhere();
  }

  private void failsFor(Optional<String> secret, String reason) {
    RoleLogins failing = new RoleLogins(database, () -> Map.of("tandem_relay", secret), logins);
    soon(() -> assertThatThrownBy(failing::allow).hasMessageContaining(reason));
  }

  private void fails(String sqlState) {
    soon(
        () ->
            assertThat(catchThrowable(schema::bringUpToDate))
                .extracting(FailedRunTest::sqlState)
                .isEqualTo(sqlState));
  }

  private static String sqlState(Throwable failure) {
    return failure instanceof SQLException sql
        ? sql.getSQLState()
        : sqlState(requireNonNull(failure.getCause()));
  }

  private void losesItsConnection() {
    CompletableFuture<Void> run =
        CompletableFuture.runAsync(
            () -> assertThatThrownBy(schema::bringUpToDate).isInstanceOf(Exception.class));
    Superuser.endTheWaitingRun();
    soon(run::join);
  }

  private void theNextRunSucceedsHereAndElsewhere() {
    soon(() -> assertThatCode(schema::bringUpToDate).doesNotThrowAnyException());
    soon(() -> assertThatCode(this::runElsewhere).doesNotThrowAnyException());
  }

  private void runElsewhere() throws SQLException {
    OtherProcess.of("Tandem", Sql.url(), flyway, roles, logins).bringUpToDate();
  }

  private static void soon(ThrowingCallable step) {
    assertTimeoutPreemptively(SOON, step::call);
  }
}
