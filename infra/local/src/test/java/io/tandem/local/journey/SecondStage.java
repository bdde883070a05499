package io.tandem.local.journey;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** Another real stage, so that two classes run at once. Where memory is short it is the first. */
final class SecondStage extends RealStage implements ResourceLocksProvider {
  /** A build with two stages takes up to 10 GB. */
  private static final long ENOUGH_FOR_TWO = 14_000_000_000L;

  private static final String NAME =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
              < ENOUGH_FOR_TWO
          ? FIRST
          : "second";

  SecondStage() {
    super(NAME);
  }

  @Override
  public Set<Lock> provideForClass(Class<?> testClass) {
    return Set.of(new Lock(NAME));
  }
}
