package io.tandem.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.TestProject;
import io.tandem.local.runtime.InvocationResult.Answer;
import io.tandem.local.settings.StageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassArchivesTest {

  @Test
  void everyBinaryGetsAnArchiveInTheBackgroundAndRunsWithIt(@TempDir Path folder) {
    StageSettings settings = TestProject.in(folder);
    try (LocalStage stage = LocalStage.start(settings)) {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(archives(settings)).isEqualTo(1));

      assertThat(stage.functions().invoke("echo", "{}".getBytes(UTF_8)).join())
          .isInstanceOf(Answer.class);
    }
  }

  private static long archives(StageSettings settings) throws IOException {
    try (Stream<Path> files = Files.walk(settings.workFolder())) {
      return files.filter(file -> file.endsWith("classes.jsa")).count();
    }
  }
}
