package io.tandem.local;

import io.tandem.local.ably.AblyKey;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.template.StageValues;
import io.tandem.local.token.LocalTokens;
import java.util.Map;

/** What the stage gives for the template's parameters. */
record StackParameters(String address, JdbcAddress database, AblyKey ably, String issuer) {
  StageValues values() {
    return new StageValues(
        Map.of(
            "JwtIssuer",
            issuer,
            "JwtAudience",
            LocalTokens.AUDIENCE,
            "DatabaseUrl",
            database.url(),
            "DatabaseUser",
            database.user(),
            "DatabasePassword",
            database.password(),
            "AblyApiKey",
            ably.text(),
            "AblyEndpoint",
            address + "/ably",
            "ExpoEndpoint",
            address + "/expo"),
        address);
  }
}
