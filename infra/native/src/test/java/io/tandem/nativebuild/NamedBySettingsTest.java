package io.tandem.nativebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NamedBySettingsTest {
  @TempDir Path project;

  @Test
  void aDocumentATemplateAndAFunctionsOwnSettingsAreRead() throws IOException {
    write("README.md", "| `Url` | `jdbc:postgresql://host/?ssl=true&sslfactory=a.b.Factory` |");
    write(
        "infra/database.yaml", "Value: !Sub jdbc:postgresql://${It}/x?socketFactory=c.Sockets&y=1");
    write(
        "functions/some/src/main/resources/META-INF/microprofile-config.properties",
        """
        quarkus.datasource.jdbc.additional-jdbc-properties.authenticationPluginClassName=d.E$Plugin
        """);
    write("functions/some/target/classes/application.properties", "copy=g.Copy");

    assertThat(NamedBySettings.in(project))
        .containsExactlyInAnyOrder("a.b.Factory", "c.Sockets", "d.E$Plugin");
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
