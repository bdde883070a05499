package io.tandem.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.json.Json;
import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientFilesTest {
  private static final Path CLIENT = ProjectRoot.find().resolve("infra/client");

  /**
   * Small enough to read in one go. It was 440 before Ably's SDK, the hooks for React, calls that
   * can be aborted and a cache that passes from one user to the next.
   */
  private static final int MOST_LINES = 675;

  @ParameterizedTest
  @ValueSource(strings = {"index.js", "index.d.ts", "package.json"})
  void servesThePackage(String name) {
    assertThat(ClientFiles.client(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "..", "../../console/index.html", "../client/index.js", "client", "INDEX.JS"})
  void servesNothingElse(String name) {
    assertThat(ClientFiles.client(name)).isEmpty();
    assertThat(ClientFiles.queryCore(name)).isEmpty();
  }

  @Test
  void queryCoreNeedsNoNode() {
    byte[] module = ClientFiles.queryCore("query.js").orElseThrow();

    assertThat(new String(module, UTF_8))
        .contains("class extends Removable")
        .doesNotContain("process.");
  }

  @Test
  void thePackageNamesExistingFiles() {
    byte[] description = ClientFiles.client("package.json").orElseThrow();

    assertThat(Json.parse(description).orElseThrow().get("exports"))
        .hasSize(5)
        .allSatisfy(
            files ->
                assertThat(files.isTextual() ? List.of(files) : files)
                    .allSatisfy(
                        file ->
                            assertThat(ClientFiles.client(file.asText().substring(2)))
                                .isPresent()));
  }

  @Test
  void everyModuleIsServedUnchanged() throws IOException {
    for (Path module : modules()) {
      assertThat(ClientFiles.client(module.getFileName().toString()))
          .hasValue(Files.readAllBytes(module));
    }
  }

  @Test
  void clientStaysSmall() throws IOException {
    assertThat(code(modules())).hasSizeBetween(1, MOST_LINES - 1);
  }

  /** The limit in its README. */
  @Test
  void exampleHasLessThan150LinesOfCode() throws IOException {
    assertThat(code(files(CLIENT.resolve("example/src"), ""))).hasSizeBetween(1, 149);
  }

  private static List<Path> modules() throws IOException {
    return files(CLIENT, ".js");
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static Stream<String> code(List<Path> files) {
    return files.stream().flatMap(ClientFilesTest::lines).filter(ClientFilesTest::isCode);
  }

  private static Stream<String> lines(Path module) {
    try {
      return Files.readAllLines(module).stream().map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCode(String line) {
    return !line.isEmpty()
        && Stream.of("//", "/*", "*").noneMatch(comment -> line.startsWith(comment));
  }
}
