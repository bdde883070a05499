package io.tandem.local;

import io.tandem.local.ably.AblyKeys;
import io.tandem.local.expo.ExpoAccessToken;
import io.tandem.local.json.Json;
import io.tandem.local.secrets.StageSecrets;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.template.StageValues;
import io.tandem.local.token.LocalTokens;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stage's values for the template's parameters. For a secret, the value is its ARN. */
record StackParameters(
    String address,
    JdbcAddress database,
    AblyKeys ably,
    ExpoAccessToken expo,
    String issuer,
    StageSecrets secrets,
    Map<String, String> chosen) {
  /** The roles that log in to the database beside its owner, each with a new password per start. */
  private static final List<String> ROLES =
      List.of("Actions", "Relay", "Push", "Receipts", "Pruning", "Erasing");

  StageValues values() {
    Map<String, String> values = new HashMap<>();
    values.put("AllowedOrigins", developmentServers());
    values.put("DatabaseUrl", database.url());
    values.put("MigrateDatabaseUrl", database.url());
    values.putAll(chosen);
    values.put("JwtIssuer", issuer);
    values.put("JwtAudience", LocalTokens.AUDIENCE);
    values.put("DatabaseOwnerSecretArn", login("Owner", database.user(), database.password()));
    ROLES.forEach(role -> values.put(role + "DatabaseSecretArn", login(role)));
    values.put("AblyPublishSecretArn", secrets.keep("ably-publish", ably.publish().text()));
    values.put("AblySubscribeSecretArn", secrets.keep("ably-subscribe", ably.subscribe().text()));
    values.put("AblyStatusSecretArn", secrets.keep("ably-status", ably.status().text()));
    values.put("AblyEndpoint", address + "/ably");
    values.put("ExpoEndpoint", address + "/expo");
    values.put("ExpoSecretArn", secrets.keep("expo", expo.text()));
    return new StageValues(values, address);
  }

  private String login(String role) {
    return login(role, "tandem_" + role.toLowerCase(Locale.ROOT), UUID.randomUUID().toString());
  }

  private String login(String of, String user, String password) {
    byte[] login = Json.bytes(Map.of("username", user, "password", password));
    return secrets.keep("database-" + of, new String(login, StandardCharsets.UTF_8));
  }

  /**
   * The origins of the usual development servers: Create React App and Next (3000), Vite (5173),
   * Metro (8081), and Expo for the web before Metro (19006).
   */
  private static String developmentServers() {
    return Stream.of(3000, 5173, 8081, 19006)
        .flatMap(port -> Stream.of("http://localhost:" + port, "http://127.0.0.1:" + port))
        .collect(Collectors.joining(","));
  }
}
