package io.tandem.local.extras;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes in this process, and prints a line for each skip and each run. */
final class TestRun implements TestExecutionListener {
  private TestRun() {}

  public static void main(String[] classes) {
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(classes).map(name -> selectClass(name)).toList())
                .build(),
            new TestRun());
    System.exit(0);
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    System.out.println(test.getDisplayName() + " is skipped: it " + reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() || result.getThrowable().isPresent()) {
      System.out.println(test.getDisplayName() + " has run: " + result);
    }
  }
}
