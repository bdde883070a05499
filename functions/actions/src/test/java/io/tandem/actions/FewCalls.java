package io.tandem.actions;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Deployed with limits that a test soon reaches. */
public final class FewCalls implements QuarkusTestProfile {
  static final int PER_MINUTE = 4;
  static final int SESSIONS_PER_DAY = 2;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "tandem.test.commands-per-minute", Integer.toString(PER_MINUTE),
        "tandem.test.sessions-per-day", Integer.toString(SESSIONS_PER_DAY));
  }
}
