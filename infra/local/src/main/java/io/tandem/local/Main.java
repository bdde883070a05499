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
      System.out.println(welcome(stage));
    } catch (StartFailure | TemplateException e) {
      System.err.println("tandem: " + e.getMessage());
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  /** The text printed when the stage is up. */
  private static String welcome(LocalStage stage) {
    return """

    Tandem is up at %1$s

      page      %1$s/
      health    %1$s/local/health
      expo      %1$s/expo, for outside tools with "Authorization: Bearer $TANDEM_EXPO_TOKEN":
                set that variable to a token of your choice before the start
      logs      %2$s
      database  %3$s

    To start, get a token for Ana and open a session:

      TOKEN=$(curl -s %1$s/local/token -d '{"sub":"ana","name":"Ana"}' | sed 's/.*:"\\(.*\\)".*/\\1/')
      curl -s %1$s/api/v1/sessions -H "Authorization: Bearer $TOKEN" \\
        -H 'Content-Type: application/json' -d '{"inviteName":"Ben"}'

    A whole session with curl is in infra/local/README.md. Ctrl-C ends everything.
    """
        .formatted(stage.uri(), stage.logs(), stage.database());
  }
}
