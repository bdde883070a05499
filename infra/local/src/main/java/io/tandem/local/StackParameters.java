package io.tandem.local;

import static java.util.Map.entry;

import io.tandem.local.ably.AblyKeys;
import io.tandem.local.expo.ExpoAccessToken;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.template.StageValues;
import io.tandem.local.token.LocalTokens;
import java.util.Map;

/** What the stage gives for the template's parameters. */
record StackParameters(
    String address, JdbcAddress database, AblyKeys ably, ExpoAccessToken expo, String issuer) {
  StageValues values() {
    return new StageValues(
        Map.ofEntries(
            entry("JwtIssuer", issuer),
            entry("JwtAudience", LocalTokens.AUDIENCE),
            entry("DatabaseUrl", database.url()),
            entry("DatabaseUser", database.user()),
            entry("DatabasePassword", database.password()),
            entry("AblyPublishKey", ably.publish().text()),
            entry("AblySubscribeKey", ably.subscribe().text()),
            entry("AblyStatusKey", ably.status().text()),
            entry("AblyEndpoint", address + "/ably"),
            entry("ExpoEndpoint", address + "/expo"),
            entry("ExpoAccessToken", expo.text())),
        address);
  }
}
