package io.tandem.local.settings;

import java.nio.file.Path;
import java.util.Map;

/** Reads the settings from the {@code TANDEM_*} variables. */
public final class EnvironmentSettings {
  private final Map<String, String> environment;

  public EnvironmentSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  public StageSettings read(Path root) {
    StageSettings settings =
        StageSettings.of(root)
            .withPort(number("TANDEM_PORT", StageSettings.DEFAULT_PORT, 0, 65_535))
            .withConcurrency(
                number("TANDEM_CONCURRENCY", StageSettings.DEFAULT_CONCURRENCY, 1, 1_000));
    String data = environment.get("TANDEM_DATA");
    settings = data == null ? settings : settings.withDataFolder(Path.of(data).toAbsolutePath());
    String expo = environment.get("TANDEM_EXPO_TOKEN");
    settings = expo == null || expo.isBlank() ? settings : settings.withExpoToken(expo.strip());
    String origins = environment.get("TANDEM_ORIGINS");
    settings = origins == null ? settings : settings.withParameter("AllowedOrigins", origins);
    String url = environment.get("TANDEM_JDBC_URL");
    return url == null ? settings : settings.withDatabase(address(url));
  }

  private JdbcAddress address(String url) {
    return new JdbcAddress(
        url,
        environment.getOrDefault("TANDEM_JDBC_USER", "postgres"),
        environment.getOrDefault("TANDEM_JDBC_PASSWORD", ""));
  }

  private int number(String name, int otherwise, int least, int most) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    if (value.matches("\\d{1,5}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new StartFailure(name + " is " + value + ", not a number from " + least + " to " + most);
  }
}
