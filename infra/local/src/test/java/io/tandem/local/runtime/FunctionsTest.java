package io.tandem.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.TestProject;
import io.tandem.local.runtime.InvocationResult.Answer;
import io.tandem.local.runtime.InvocationResult.Cause;
import io.tandem.local.runtime.InvocationResult.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsTest {
  private static LocalStage stage;

  @BeforeAll
  static void start(@TempDir Path folder) {
    stage = TestProject.start(folder);
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void requestStartsTheProcessAndTheNextFindsItWarm() {
    String first = answer("echo", "tell-process");
    String second = answer("echo", "tell-process");

    assertThat(second).isEqualTo(first);
    assertThat(stage.functions().warm("echo")).isPositive();
  }

  @Test
  void functionLearnsItsNameAndArn() {
    assertThat(answer("hasty", "tell-context"))
        .isEqualTo("hasty arn:aws:lambda:us-east-1:000000000000:function:hasty");
  }

  @Test
  void environmentOfTheUserIsNotPassedOn() {
    Set<String> environment = Set.of(answer("echo", "tell-environment").split(","));

    assertThat(environment)
        .contains("EVERYWHERE", "TOPIC", "GREETING", "AWS_REGION", "AWS_ENDPOINT_URL_SNS")
        .doesNotContain("USER", "PWD", "MAVEN_CMD_LINE_ARGS", "JAVA_HOME");
  }

  @Test
  void thrownExceptionIsTheFunctionsFailure() {
    assertThat(invoke("echo", "please-throw"))
        .isEqualTo(new Failure(Cause.FUNCTION, "java.lang.IllegalStateException", "as \"told\""));
  }

  @Test
  void deathWhileHandlingFailsOnlyThatInvocation() {
    assertThat(invoke("hasty", "please-exit"))
        .isEqualTo(new Failure(Cause.PROCESS, "Runtime.ExitError", "Runtime exited with status 3"));
    assertThat(answer("hasty", "again")).isEqualTo("again");
  }

  @Test
  void timeoutOfTheTemplateIsApplied() {
    assertThat(invoke("hasty", "please-hang"))
        .isEqualTo(
            new Failure(Cause.TIMEOUT, "Sandbox.Timedout", "Task timed out after 1.00 seconds"));
    assertThat(answer("hasty", "again")).isEqualTo("again");
  }

  @Test
  void errorAtTheStartReachesTheCaller() {
    Failure failure = (Failure) invoke("broken", "{}");

    assertThat(failure.errorType()).isEqualTo("java.lang.IllegalStateException");
    assertThat(failure.errorMessage()).contains("no such database", "logs/broken.log");
    assertThat(stage.logs().resolve("broken.log")).content().contains("no such database");
  }

  @Test
  void deathAtTheStartReachesTheCaller() {
    Failure failure = (Failure) invoke("exiting", "{}");

    assertThat(failure.errorMessage())
        .contains("Runtime exited at its start with status 7", "logs/exiting.log");
  }

  @Test
  void requestsBeyondTheLimitWaitForAFreeProcess() {
    List<CompletableFuture<InvocationResult>> all =
        Stream.generate(
                () -> stage.functions().invoke("subscriber", "tell-process".getBytes(UTF_8)))
            .limit(40)
            .toList();

    Set<String> processes =
        Set.copyOf(all.stream().map(CompletableFuture::join).map(FunctionsTest::text).toList());

    assertThat(processes).hasSizeBetween(1, 2);
    assertThat(stage.functions().warm("subscriber")).isLessThanOrEqualTo(2);
  }

  @Test
  void killedFunctionStartsAgain() {
    String first = answer("echo", "tell-process");
    stage.functions().kill("echo");

    assertThat(stage.functions().warm("echo")).isZero();
    assertThat(answer("echo", "tell-process")).isNotEqualTo(first);
  }

  @Test
  void closedStageLeavesNoProcess(@TempDir Path folder) {
    LocalStage other = TestProject.start(folder);
    ProcessHandle process =
        ProcessHandle.of(
                Long.parseLong(
                    text(other.functions().invoke("echo", "tell-process".getBytes(UTF_8)).join())))
            .orElseThrow();
    var hanging = other.functions().invoke("echo", "please-hang".getBytes(UTF_8));

    other.close();

    assertThat(process.isAlive()).isFalse();
    assertThat(hanging.join()).isInstanceOf(Failure.class);
    assertThat(other.functions().invoke("echo", new byte[0]).join())
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.cause()).isEqualTo(Cause.STAGE));
    await().untilAsserted(() -> assertThat(children(folder)).isEmpty());
  }

  private static List<ProcessHandle> children(Path folder) {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
        .toList();
  }

  private static InvocationResult invoke(String function, String event) {
    return stage.functions().invoke(function, event.getBytes(UTF_8)).join();
  }

  private static String answer(String function, String event) {
    return text(invoke(function, event));
  }

  private static String text(InvocationResult result) {
    assertThat(result).isInstanceOf(Answer.class);
    return new String(((Answer) result).payload(), UTF_8);
  }
}
