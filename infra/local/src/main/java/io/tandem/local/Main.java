package io.tandem.local;

import io.tandem.local.settings.EnvironmentSettings;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.settings.StartFailure;
import io.tandem.local.template.TemplateException;
import java.util.concurrent.CountDownLatch;

/** Starts the stage and keeps it up until the process is stopped. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      LocalStage stage =
          LocalStage.start(
              new EnvironmentSettings(System.getenv()).read(ProjectRoot.find()),
              progress -> System.out.println("tandem: " + progress));
      System.out.println(Welcome.to(stage));
    } catch (StartFailure | TemplateException e) {
      System.err.println("tandem: " + e.getMessage());
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }
}
