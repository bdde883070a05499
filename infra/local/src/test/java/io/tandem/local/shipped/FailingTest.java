package io.tandem.local.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.TemplateRoutes;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.journey.RealStage;
import io.tandem.local.runtime.InvocationResult;
import io.tandem.local.runtime.InvocationResult.Answer;
import io.tandem.local.runtime.InvocationResult.Cause;
import io.tandem.local.runtime.InvocationResult.Failure;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.settings.StageSettings;
import io.tandem.local.stack.FunctionModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A function that fails reports it, because only then does Lambda retry an event
 * (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).
 */
@Tag("native")
@OnRealStage
final class FailingTest {
  /** Neither a request nor a message of the topic. */
  private static final String NO_EVENT = "[]";

  @ParameterizedTest
  @MethodSource("functions")
  void aFailureIsReportedAtOnceAndTheProcessStaysForTheNextEvent(String function, LocalStage stage)
      throws IOException {
    String event =
        Files.readString(ProjectRoot.find().resolve("infra/events/%s.json".formatted(function)));
    assertThat(invoke(stage, function, event)).isInstanceOf(Answer.class);
    List<ProcessHandle> processes = stage.functions().processes(function).toList();

    InvocationResult failed;
    stage.faults().set(FaultTarget.POSTGRES, FaultMode.ERROR);
    try {
      failed = invoke(stage, function, NO_EVENT);
    } finally {
      stage.faults().mend(FaultTarget.POSTGRES);
    }

    assertThat(failed)
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.cause()).as(failure.toString()).isEqualTo(Cause.FUNCTION);
              assertThat(failure.errorType()).contains("Exception");
            });
    assertThat(invoke(stage, function, event)).isInstanceOf(Answer.class);
    assertThat(processes).isNotEmpty().allMatch(ProcessHandle::isAlive);
  }

  static Stream<String> functions() {
    return TemplateRoutes.stack().functions().stream().map(FunctionModel::name);
  }

  @Test
  void aFailedStartEndsTheProcessAndTheNextEventTriesAgain(LocalStage stage, @TempDir Path folder) {
    StageSettings settings =
        StageSettings.of(ProjectRoot.find())
            .withPort(0)
            .withWorkFolder(folder)
            .withBinaries(RealStage.FOLDER)
            .withDatabase(stage.database())
            .withParameter("CommandsPerMinute", "many");
    try (LocalStage wrong = LocalStage.start(settings)) {
      for (int i = 0; i < 2; i++) {
        assertThat(invoke(wrong, "sign-compact", "{}"))
            .isInstanceOfSatisfying(
                Failure.class,
                failure -> {
                  assertThat(failure.cause()).isEqualTo(Cause.PROCESS);
                  assertThat(failure.errorMessage()).contains("sign-compact.log");
                });
        assertThat(wrong.functions().warm("sign-compact")).isZero();
      }
      assertThat(wrong.logs().resolve("sign-compact.log"))
          .content()
          .contains("tandem.commands-per-minute");
    }
  }

  private static InvocationResult invoke(LocalStage stage, String function, String event) {
    return stage.functions().invoke(function, event.getBytes(UTF_8)).join();
  }
}
