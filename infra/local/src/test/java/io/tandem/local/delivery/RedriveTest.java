package io.tandem.local.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.TestProject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedriveTest {
  private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:tandem-Events";
  @TempDir Path folder;
  private static LocalStage stage;
  private static TestClient client;

  @BeforeAll
  static void start(@TempDir Path project) {
    stage = TestProject.start(project);
    client = new TestClient(stage.uri());
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void replaysEachSessionsEventsInTheirOrder() throws IOException {
    Path mended = folder.resolve("mended");
    publish("b", 10, "print-number-4", mended);
    publish("a", 12, "print-number-3", mended);
    publish("a", 9, "print-number-2", mended);
    publish("a", 1, "print-number-1", mended);
    awaitLetters(4);

    Files.createFile(mended);

    assertThat(redrive()).hasToString("{\"redriven\":4,\"failed\":0}");
    assertThat(letters()).isEmpty();
    assertThat(Files.readAllLines(stage.logs().resolve("subscriber.log")))
        .containsExactly("1", "2", "3", "4");
  }

  @Test
  void whatFailsAgainStays() throws IOException {
    Path mended = folder.resolve("mended");
    publish("a", 1, "good", mended);
    publish("a", 2, "bad", folder.resolve("late"));
    awaitLetters(2);

    Files.createFile(mended);

    assertThat(redrive()).hasToString("{\"redriven\":1,\"failed\":1}");
    assertThat(letters()).hasSize(1);
    assertThat(letters().get(0).at("/event/Records/0/Sns/Message").asText()).contains("bad");
    Files.createFile(folder.resolve("late"));
    assertThat(redrive()).hasToString("{\"redriven\":1,\"failed\":0}");
  }

  @Test
  void functionMustBeNamed() throws IOException {
    var answer = client.post("/local/redrive", "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(answer).at("/error/message").asText()).contains("function");
  }

  private void publish(String session, int number, String what, Path needed) throws IOException {
    String message =
        "{\"subject\":\"%s\",\"sequence\":\"%d\",\"is\":\"%s\",\"needs\":\"needs-file:%s\"}"
            .formatted(session, number, what, needed);
    client.post(
        "/sns",
        "Action=Publish&TopicArn=%s&Message=%s".formatted(TOPIC, URLEncoder.encode(message, UTF_8))
            + "&MessageAttributes.entry.1.Name=push"
            + "&MessageAttributes.entry.1.Value.DataType=String"
            + "&MessageAttributes.entry.1.Value.StringValue=true",
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private void awaitLetters(int number) {
    await().untilAsserted(() -> assertThat(letters()).hasSize(number));
  }

  private JsonNode letters() throws IOException {
    return client.items("/local/dlq?function=subscriber");
  }

  private JsonNode redrive() throws IOException {
    return TestClient.json(client.post("/local/redrive?function=subscriber", ""));
  }
}
