package io.tandem.actions;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Logs in to PostgreSQL as the relay, which may use nothing but the outbox. */
public final class RelayRole implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("tandem.test.role", "tandem_relay");
  }
}
