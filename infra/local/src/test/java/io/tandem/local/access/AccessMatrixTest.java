package io.tandem.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.TemplateRoutes;
import io.tandem.local.journey.OnRealStage;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every caller gets the answer in matrix.txt. A refusal changes nothing and reveals nothing. */
@OnRealStage
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessMatrixTest {
  private final Scenes scenes;
  private final SessionRows rows;

  AccessMatrixTest(LocalStage stage) throws SQLException {
    scenes = new Scenes(stage);
    rows = new SessionRows(stage);
  }

  @AfterAll
  void close() throws SQLException {
    rows.close();
  }

  @Test
  void everyRouteOfTheTemplateIsInTheMatrix() {
    assertThat(AccessMatrix.rows())
        .extracting(AccessRow::route)
        .containsExactlyInAnyOrderElementsOf(TemplateRoutes.all().keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.tandem.local.access.AccessMatrix#rows")
  void everyCallerIsAnsweredAsInTheMatrix(AccessRow row, LocalStage stage) {
    List<String> complaints =
        new Trial(scenes, rows, stage).complaints(row, EnumSet.allOf(Role.class));

    assertThat(complaints).as(row.route()).isEmpty();
  }
}
