package io.tandem.push;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The binary as the function {@code check-receipts}, in its own role. */
public final class CheckReceiptsProfile implements QuarkusTestProfile {
  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(
            Surroundings.class, Map.of("function", "check-receipts", "role", "tandem_receipts")));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
