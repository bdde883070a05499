package io.tandem.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentSettingsTest {
  private static final Path ROOT = Path.of("/project");

  @Test
  void emptyEnvironmentGivesTheDefaults() {
    assertThat(read(Map.of())).usingRecursiveComparison().isEqualTo(StageSettings.of(ROOT));
    assertThat(read(Map.of()).port()).isEqualTo(8080);
    assertThat(read(Map.of()).concurrency()).isEqualTo(2);
  }

  @Test
  void variablesChangeThem() {
    StageSettings settings =
        read(
            Map.of(
                "TANDEM_PORT", "9000",
                "TANDEM_EXPO_TOKEN", "chosen",
                "TANDEM_ORIGINS", "http://localhost:4000",
                "TANDEM_CONCURRENCY", "5",
                "TANDEM_DATA", "/data",
                "TANDEM_JDBC_URL", "jdbc:postgresql://db/x",
                "TANDEM_JDBC_USER", "u",
                "TANDEM_JDBC_PASSWORD", "p"));

    assertThat(settings.port()).isEqualTo(9000);
    assertThat(settings.concurrency()).isEqualTo(5);
    assertThat(settings.expoToken()).isEqualTo("chosen");
    assertThat(settings.toString()).doesNotContain("chosen");
    assertThat(settings.parameters()).containsEntry("AllowedOrigins", "http://localhost:4000");
    assertThat(settings.dataFolder()).isEqualTo(Path.of("/data"));
    assertThat(settings.database()).isEqualTo(new JdbcAddress("jdbc:postgresql://db/x", "u", "p"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "65536", "80 80", "99999999999"})
  void invalidPortIsNamed(String port) {
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> read(Map.of("TANDEM_PORT", port)))
        .withMessageContaining("TANDEM_PORT is " + port);
  }

  private static StageSettings read(Map<String, String> environment) {
    return new EnvironmentSettings(environment).read(ROOT);
  }
}
