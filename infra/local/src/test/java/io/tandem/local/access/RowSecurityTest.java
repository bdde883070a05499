package io.tandem.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.journey.OnSecondStage;
import io.tandem.local.journey.RealStage;
import io.tandem.local.journey.WarmStart;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.settings.StageSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What does PostgreSQL let through if the actions treat everybody as a member? */
@OnSecondStage
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RowSecurityTest {
  private final Scenes scenes;
  private final SessionRows rows;
  private final LocalStage unchecked;

  RowSecurityTest(LocalStage stage) throws SQLException {
    scenes = new Scenes(stage);
    rows = new SessionRows(stage);
    unchecked = unchecked(stage.database());
    WarmStart.of(unchecked);
  }

  @AfterAll
  void close() throws SQLException {
    unchecked.close();
    rows.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.tandem.local.access.AccessMatrix#rows")
  void aForgottenMembershipCheckLeaksNothing(AccessRow row) {
    Set<Role> outsiders = EnumSet.of(Role.STRANGER, Role.DECLINED, Role.ERASED);
    if (row.isErasing()) {
      // A user who declined has something to erase. Treated as the inviter, they fail at the
      // trigger.
      outsiders.remove(Role.DECLINED);
    }
    List<String> complaints = new Trial(scenes, rows, unchecked).complaints(row, outsiders);

    assertThat(complaints).as(row.route()).isEmpty();
  }

  @Test
  void withoutRowSecurityEverythingWouldLeak(LocalStage stage) throws SQLException {
    AccessRow state = AccessMatrix.row("GET /api/v1/sessions/{id}/state");
    rowSecurity(stage.database(), "disable");
    try {
      assertThat(new Trial(scenes, rows, unchecked).complaints(state, EnumSet.of(Role.STRANGER)))
          .filteredOn(complaint -> complaint.contains("got Answer[status=200"))
          .hasSameSizeAs(Status.values());
    } finally {
      rowSecurity(stage.database(), "enable");
    }
  }

  private static void rowSecurity(JdbcAddress database, String change) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = owner.createStatement()) {
      statement.execute("alter table sessions %s row level security".formatted(change));
      statement.execute("alter table session_events %s row level security".formatted(change));
    }
  }

  private static LocalStage unchecked(JdbcAddress database) {
    Path folder = ProjectRoot.find().resolve("infra/local/target/unchecked");
    UncheckedProject.in(folder);
    return LocalStage.start(
        RealStage.withoutRates(StageSettings.of(folder))
            .withPort(0)
            .withConcurrency(1)
            .withQuickStarts()
            .withDatabase(database)
            .withWorkFolder(folder.resolve("work")));
  }
}
