package io.tandem.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnsDeliveryTest {
  private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:tandem-Events";

  @Test
  void failureIsRetriedUntilItSucceeds(@TempDir Path folder) throws IOException {
    // In one process, because the process counts the attempts.
    try (LocalStage alone = LocalStage.start(TestProject.in(folder).withConcurrency(1))) {
      publish(alone, "fail-twice");

      Path attempts = alone.logs().resolve("subscriber.log");
      await().until(() -> Files.exists(attempts) && Files.readString(attempts).contains("done 3"));
      assertThat(new TestClient(alone.uri()).items("/local/dlq")).isEmpty();
    }
  }

  @Test
  void subscriberIsInvokedInTheOrderOfPublishing(@TempDir Path folder) throws IOException {
    // In one process: several at once may finish in another order, as on Lambda.
    try (LocalStage alone = LocalStage.start(TestProject.in(folder).withConcurrency(1))) {
      List<String> numbers = IntStream.range(0, 30).mapToObj(String::valueOf).toList();
      for (String number : numbers) {
        publish(alone, "print-number-" + number);
      }

      Path log = alone.logs().resolve("subscriber.log");
      await().until(() -> Files.exists(log) && Files.readAllLines(log).size() == 30);
      assertThat(Files.readAllLines(log)).isEqualTo(numbers);
    }
  }

  private static void publish(LocalStage stage, String message) throws IOException {
    new TestClient(stage.uri())
        .post(
            "/sns",
            "Action=Publish&TopicArn="
                + TOPIC
                + "&Message="
                + message
                + "&MessageAttributes.entry.1.Name=push"
                + "&MessageAttributes.entry.1.Value.DataType=String"
                + "&MessageAttributes.entry.1.Value.StringValue=true",
            "Content-Type",
            "application/x-www-form-urlencoded");
  }
}
