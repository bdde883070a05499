package io.tandem.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.fixtures.Sql;
import io.tandem.secrets.DatabaseLogins;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles belong to the whole server, so two stacks there would share them. */
@QuarkusTest
@QuarkusTestResource(EmptyPostgres.class)
final class TwoStacksTest {
  private static final String ROLES =
      "select string_agg(format('%s %s %s', rolname, rolpassword, shobj_description(oid,"
          + " 'pg_authid')), ',' order by rolname) from pg_authid";
  private static final String TABLES =
      "select string_agg(relname, ',') from pg_class where relnamespace = 'public'::regnamespace";

  @Inject Flyway flyway;
  @Inject Schema schema;
  @Inject Roles roles;
  @Inject DatabaseLogins logins;

  @BeforeEach
  void aSecondDatabase() throws SQLException {
    schema.bringUpToDate();
    Sql.run("create database second owner tandem_owner");
  }

  @AfterEach
  void leave() throws SQLException {
    Sql.run("drop database second");
  }

  @Test
  void anotherStackIsRefusedAndChangesNothing() throws SQLException {
    String before = Superuser.text(Sql.url(), ROLES);

    assertThatThrownBy(() -> second("Tandem/another").bringUpToDate())
        .hasStackTraceContaining("those of Tandem, and not of Tandem/another");

    assertThat(Superuser.text(Sql.url(), ROLES)).isEqualTo(before);
    assertThat(Superuser.text(secondUrl(), TABLES)).isNull();
  }

  @Test
  void theSameStackMayHaveASecondDatabase() throws SQLException {
    second("Tandem").bringUpToDate();

    assertThat(Superuser.text(secondUrl(), TABLES)).contains("sessions");
  }

  private Schema second(String stack) {
    return OtherProcess.of(stack, secondUrl(), flyway, roles, logins);
  }

  private static String secondUrl() {
    return Sql.url().replaceFirst("/tandem$", "/second");
  }
}
