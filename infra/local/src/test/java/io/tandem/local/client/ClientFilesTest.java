package io.tandem.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientFilesTest {

  @ParameterizedTest
  @ValueSource(strings = {"index.js", "index.d.ts", "own-actions.js", "package.json", "README.md"})
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
  void thePackageNamesFilesThatThereAre() {
    byte[] description = ClientFiles.client("package.json").orElseThrow();

    assertThat(Json.parse(description).orElseThrow().at("/exports/."))
        .allSatisfy(file -> assertThat(ClientFiles.client(file.asText().substring(2))).isPresent());
  }
}
