package io.tandem.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.local.LocalStage;
import io.tandem.local.TestProject;
import io.tandem.local.settings.StageSettings;
import io.tandem.local.settings.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
  @TempDir Path folder;

  @Test
  void stageIsReadyAfterTheMigrationProcessHasEnded() throws IOException {
    try (LocalStage stage = LocalStage.start(projectThatMigratesBy("hasty"))) {
      assertThat(stage.logs().resolve("migrate.log")).exists();
      assertThat(stage.functions().warm("migrate")).isZero();
    }
  }

  @Test
  void failedMigrationStopsTheStart() {
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> LocalStage.start(projectThatMigratesBy("broken")))
        .withMessageContaining("the function migrate failed")
        .withMessageContaining("logs/migrate.log")
        .withMessageContaining("no such database");
  }

  private StageSettings projectThatMigratesBy(String function) throws IOException {
    StageSettings settings = TestProject.in(folder);
    Path template = folder.resolve("template.yaml");
    Files.writeString(
        template,
        Files.readString(template)
            .replace("QUARKUS_FUNQY_EXPORT: " + function, "QUARKUS_FUNQY_EXPORT: migrate"));
    return settings;
  }
}
