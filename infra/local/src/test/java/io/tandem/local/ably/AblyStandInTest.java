package io.tandem.local.ably;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AblyStandInTest {
  private static final StartedAbly STARTED = StartedAbly.start();
  private static final TestClient ABLY = STARTED.client();
  private static final String PUBLISH = StartedAbly.basic(STARTED.keys().publish());
  private static final String SUBSCRIBE = StartedAbly.basic(STARTED.keys().subscribe());

  @AfterAll
  static void stop() {
    STARTED.close();
  }

  @Test
  void batchReachesEveryChannelOfEverySpecification() throws IOException {
    HttpResponse<byte[]> response =
        batch(
            """
            [{"channels":["tandem:b:1","tandem:b:2"],"messages":{"id":"m1","name":"n","data":"{\\"a\\":1}",
              "encoding":"json","clientId":"ann"}},
             {"channels":"tandem:b:1","messages":[{"id":"m2:0","data":"x"},{"id":"m2:1","data":"y"}]}]
            """);

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(TestClient.json(response))
        .hasToString(
            "[{\"successCount\":2,\"failureCount\":0,\"results\":["
                + "{\"channel\":\"tandem:b:1\",\"messageId\":\"m1\"},"
                + "{\"channel\":\"tandem:b:2\",\"messageId\":\"m1\"}]},"
                + "{\"successCount\":1,\"failureCount\":0,\"results\":["
                + "{\"channel\":\"tandem:b:1\",\"messageId\":\"m2:0\"}]}]");
    List<JsonNode> items = STARTED.messages("tandem:b:1");
    assertThat(items)
        .extracting(item -> item.get("id").asText())
        .containsExactly("m1", "m2:0", "m2:1");
    JsonNode first = items.get(0);
    assertThat(first.get("data")).hasToString("{\"a\":1}");
    assertThat(first.get("name").asText()).isEqualTo("n");
    assertThat(first.get("clientId").asText()).isEqualTo("ann");
    assertThat(first.get("channel").asText()).isEqualTo("tandem:b:1");
    assertThat(first.get("timestamp").isIntegralNumber()).isTrue();
  }

  @Test
  void repeatedMessageIsDroppedForTwoMinutes() throws IOException {
    String spec = "{\"channels\":[\"tandem:again\"],\"messages\":{\"id\":\"same\",\"data\":\"x\"}}";
    batch(spec);
    STARTED.clock().move(Duration.ofMinutes(2));

    assertThat(batch(spec).statusCode()).isEqualTo(201);
    assertThat(STARTED.messages("tandem:again")).hasSize(1);

    STARTED.clock().move(Duration.ofMillis(1));

    assertThat(batch(spec).statusCode()).isEqualTo(201);
    assertThat(STARTED.messages("tandem:again")).hasSize(2);
  }

  @Test
  void tooLongMessageFailsOnlyOnItsChannels() throws IOException {
    JsonNode results =
        TestClient.json(
            batch(
                "[{\"channels\":\"tandem:long\",\"messages\":{\"data\":\""
                    + "x".repeat(65_537)
                    + "\"}},{\"channels\":\"tandem:short\",\"messages\":{\"data\":\"x\"}}]"));

    assertThat(results.get(0).get("failureCount").asInt()).isEqualTo(1);
    assertThat(results.get(0).get("results").get(0).get("error").get("code").asInt())
        .isEqualTo(40009);
    assertThat(results.get(1).get("successCount").asInt()).isEqualTo(1);
  }

  @Test
  void severalMessagesNeedMatchingIds() throws IOException {
    JsonNode result =
        TestClient.json(
            batch("{\"channels\":\"tandem:ids\",\"messages\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"));

    assertThat(result.get(0).get("results").get(0).get("error").get("code").asInt())
        .isEqualTo(40031);
  }

  @Test
  void moreThanAHundredChannelsInABatchAreTooMany() throws IOException {
    String most = channels(100);

    // A channel that is named twice counts once.
    assertThat(batch("[" + most + "," + channels(1) + "]").statusCode()).isEqualTo(201);
    StartedAbly.assertRefused(batch("[" + most + "," + channels(101) + "]"), 400, 90010);
  }

  @Test
  void moreThanAThousandMessagesAtOnceAreTooMany() throws IOException {
    String messages =
        Stream.generate(() -> "{}").limit(1_001).collect(Collectors.joining(",", "[", "]"));

    StartedAbly.assertRefused(post("/ably/channels/tandem:many/messages", messages), 400, 40034);
  }

  @Test
  void oldVersionGetsTheOldAnswer() throws IOException {
    String good = "{\"channels\":[\"tandem:old\"],\"messages\":{\"id\":\"1\",\"data\":\"x\"}}";
    String half =
        "{\"channels\":[\"tandem:old\",\":bad\"],\"messages\":{\"id\":\"2\",\"data\":\"x\"}}";

    assertThat(TestClient.json(post("/ably/messages", good)))
        .hasToString("[{\"channel\":\"tandem:old\",\"messageId\":\"1\"}]");
    HttpResponse<byte[]> partly = post("/ably/messages", half);
    assertThat(partly.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(partly).get("error").get("code").asInt()).isEqualTo(40020);
    assertThat(TestClient.json(partly).get("batchResponse")).hasSize(2);
  }

  @Test
  void malformedBatchIsRefused() throws IOException {
    for (String body :
        new String[] {
          "",
          "nonsense",
          "[]",
          "{}",
          "{\"channels\":[]}",
          "{\"channels\":1,\"messages\":{}}",
          "{\"channels\":\"a\",\"messages\":1}"
        }) {
      HttpResponse<byte[]> response = batch(body);

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(TestClient.json(response).get("error").get("code").asInt())
          .isBetween(40000, 40001);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ably/unheard-of",
        "/channels",
        "/comet/connect",
        "/presence",
        "/keys/a.b/requestToken"
      })
  void unknownPathIsAnAblyError(String path) throws IOException {
    StartedAbly.assertRefused(ABLY.get(path, "Authorization", SUBSCRIBE), 404, 40400);
    StartedAbly.assertRefused(ABLY.get(path), 401, 40101);
  }

  @ParameterizedTest
  @CsvSource({
    "/channels/tandem:user:x/messages,history",
    "/ably/channels/tandem:user:x/messages,history",
    "/channels/tandem:user:x/presence/history,history",
    "/push/deviceRegistrations,push-admin",
    "/stats,stats"
  })
  void operationsThatNoKeyAllowsAreRefused(String path, String capability) throws IOException {
    for (AblyKey key : STARTED.keys().all()) {
      HttpResponse<byte[]> refused = ABLY.get(path, "Authorization", StartedAbly.basic(key));

      StartedAbly.assertRefused(refused, 401, 40160);
      assertThat(TestClient.json(refused).at("/error/message").asText()).endsWith(capability);
    }
    StartedAbly.assertRefused(ABLY.get(path), 401, 40101);
  }

  @Test
  void aUsersMessagesComeFromTheirChannel() throws IOException {
    // The base64url of the id.
    post("/ably/channels/tandem%3Auser%3AKjp0ZWFt/messages", "{\"id\":\"1\",\"data\":\"x\"}");

    assertThat(ABLY.items("/local/ably/messages?user=*:team"))
        .extracting(message -> message.get("id").asText())
        .containsExactly("1");
    assertThat(ABLY.items("/local/ably/messages?user=team")).isEmpty();
  }

  private static String channels(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> "\"tandem:many:" + number + "\"")
        .collect(Collectors.joining(",", "{\"channels\":[", "],\"messages\":{}}"));
  }

  private static HttpResponse<byte[]> batch(String body) throws IOException {
    return ABLY.post("/ably/messages", body, "Authorization", PUBLISH, "X-Ably-Version", "3");
  }

  private static HttpResponse<byte[]> post(String path, String body) throws IOException {
    return ABLY.post(path, body, "Authorization", PUBLISH);
  }
}
