package io.tandem.local;

import io.tandem.local.ably.AblyKeys;
import io.tandem.local.expo.ExpoAccessToken;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.template.StageValues;
import io.tandem.local.token.LocalTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the stage gives for the template's parameters. */
record StackParameters(
    String address, JdbcAddress database, AblyKeys ably, ExpoAccessToken expo, String issuer) {
  /** Of what logs in to the database beside its owner; each has a password for each start. */
  private static final List<String> ROLES =
      List.of("Actions", "Relay", "Push", "Receipts", "Pruning");

  StageValues values() {
    Map<String, String> values = new HashMap<>();
    values.put("JwtIssuer", issuer);
    values.put("JwtAudience", LocalTokens.AUDIENCE);
    values.put("DatabaseUrl", database.url());
    values.put("DatabaseUser", database.user());
    values.put("DatabasePassword", database.password());
    ROLES.forEach(role -> values.put(role + "DatabasePassword", UUID.randomUUID().toString()));
    values.put("AblyPublishKey", ably.publish().text());
    values.put("AblySubscribeKey", ably.subscribe().text());
    values.put("AblyStatusKey", ably.status().text());
    values.put("AblyEndpoint", address + "/ably");
    values.put("ExpoEndpoint", address + "/expo");
    values.put("ExpoAccessToken", expo.text());
    return new StageValues(values, address);
  }
}
