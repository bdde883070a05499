package io.tandem.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.web.LoopbackPort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final Pattern ADDRESS = Pattern.compile("Tandem is up at (\\S+)");
  @TempDir Path folder;
  private @Nullable Process stage;

  @AfterEach
  void end() throws InterruptedException {
    if (stage != null) {
      stage.destroyForcibly().waitFor();
    }
  }

  @Test
  void sigtermEndsTheFunctionsToo() throws IOException, InterruptedException {
    Process main = start(0);
    ProcessHandle function = function();
    assertThat(output()).contains("/expo, ", "TANDEM_EXPO_TOKEN");

    main.destroy();
    main.waitFor();

    assertThat(function.isAlive()).isFalse();
  }

  @Test
  void functionsEndByThemselvesWhenTheStageIsKilled() throws IOException {
    Process main = start(0);
    ProcessHandle function = function();

    main.destroyForcibly();

    await().until(() -> !function.isAlive());
  }

  @Test
  void takenPortEndsWithAMessage() throws IOException, InterruptedException {
    try (LoopbackPort taken = LoopbackPort.any()) {
      assertThat(start(taken.number()).waitFor()).isEqualTo(1);
      assertThat(output()).contains("port " + taken.number() + " is taken");
    }
  }

  private ProcessHandle function() throws IOException {
    await().until(() -> ADDRESS.matcher(output()).find());
    Matcher address = ADDRESS.matcher(output());
    assertThat(address.find()).isTrue();
    byte[] pid =
        new TestClient(URI.create(address.group(1)))
            .post("/local/functions/echo/invoke", "tell-process")
            .body();
    return ProcessHandle.of(Long.parseLong(new String(pid, UTF_8))).orElseThrow();
  }

  private Process start(int port) throws IOException {
    TestProject.in(folder);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dproject.root=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.environment().put("TANDEM_PORT", String.valueOf(port));
    builder.environment().put("TANDEM_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
    Process started = builder.start();
    stage = started;
    return started;
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }
}
