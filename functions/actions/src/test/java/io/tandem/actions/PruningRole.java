package io.tandem.actions;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Logs in to PostgreSQL as the pruning functions, which delete old rows without reading them. */
public class PruningRole implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("tandem.test.role", "tandem_pruning");
  }

  /** A deployment that keeps ended sessions forever. */
  public static final class KeepingClosed extends PruningRole {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("tandem.test.role", "tandem_pruning", "tandem.keep-closed-days", "0");
    }
  }
}
