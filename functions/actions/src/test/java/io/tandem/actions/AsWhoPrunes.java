package io.tandem.actions;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Logs in to PostgreSQL as the functions do that remove what is old, and read nothing of it. */
public class AsWhoPrunes implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("tandem.test.role", "tandem_pruning");
  }

  /** Of a stage that keeps sessions that are over for ever. */
  public static final class KeepingClosed extends AsWhoPrunes {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("tandem.test.role", "tandem_pruning", "tandem.keep-closed-days", "0");
    }
  }
}
