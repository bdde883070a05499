package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.tandem.local.TestClient;
import io.tandem.local.web.LoopbackPort;
import io.tandem.local.web.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AblyStandInTest {
  private static final AblyKey KEY = AblyKey.make();
  private static final String BASIC =
      "Basic " + Base64.getEncoder().encodeToString(KEY.text().getBytes(UTF_8));
  private static Javalin server;
  private static TestClient ably;

  @BeforeAll
  static void start() {
    LoopbackPort port = LoopbackPort.any();
    server = LoopbackServer.start(port, new AblyStandIn(KEY)::addTo);
    ably = new TestClient(URI.create("http://127.0.0.1:" + port.number()));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void batchReachesEveryChannelOfEverySpecification() throws IOException {
    HttpResponse<byte[]> response =
        batch(
            """
            [{"channels":["b:1","b:2"],"messages":{"id":"m1","name":"n","data":"{\\"a\\":1}",
              "encoding":"json","clientId":"ann"}},
             {"channels":"b:1","messages":[{"id":"m2:0","data":"x"},{"id":"m2:1","data":"y"}]}]
            """);

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(TestClient.json(response))
        .hasToString(
            "[{\"successCount\":2,\"failureCount\":0,\"results\":["
                + "{\"channel\":\"b:1\",\"messageId\":\"m1\"},"
                + "{\"channel\":\"b:2\",\"messageId\":\"m1\"}]},"
                + "{\"successCount\":1,\"failureCount\":0,\"results\":["
                + "{\"channel\":\"b:1\",\"messageId\":\"m2:0\"}]}]");
    JsonNode items = ably.items("/local/ably/messages?channel=b:1");
    assertThat(items)
        .extracting(item -> item.get("id").asText())
        .containsExactly("m1", "m2:0", "m2:1");
    JsonNode first = items.get(0);
    assertThat(first.get("data")).hasToString("{\"a\":1}");
    assertThat(first.get("name").asText()).isEqualTo("n");
    assertThat(first.get("clientId").asText()).isEqualTo("ann");
    assertThat(first.get("channel").asText()).isEqualTo("b:1");
    assertThat(first.get("timestamp").isIntegralNumber()).isTrue();
  }

  @Test
  void knownMessageIdIsAcceptedAndNotKeptAgain() throws IOException {
    String spec = "{\"channels\":[\"again\"],\"messages\":{\"id\":\"same\",\"data\":\"x\"}}";
    batch(spec);

    assertThat(batch(spec).statusCode()).isEqualTo(201);
    assertThat(ably.items("/local/ably/messages?channel=again")).hasSize(1);
  }

  @Test
  void tooLongMessageFailsOnItsChannelsAlone() throws IOException {
    JsonNode results =
        TestClient.json(
            batch(
                "[{\"channels\":\"long\",\"messages\":{\"data\":\""
                    + "x".repeat(65_537)
                    + "\"}},{\"channels\":\"short\",\"messages\":{\"data\":\"x\"}}]"));

    assertThat(results.get(0).get("failureCount").asInt()).isEqualTo(1);
    assertThat(results.get(0).get("results").get(0).get("error").get("code").asInt())
        .isEqualTo(40009);
    assertThat(results.get(1).get("successCount").asInt()).isEqualTo(1);
  }

  @Test
  void severalMessagesNeedIdsThatBelongTogether() throws IOException {
    JsonNode result =
        TestClient.json(
            batch("{\"channels\":\"ids\",\"messages\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"));

    assertThat(result.get(0).get("results").get(0).get("error").get("code").asInt())
        .isEqualTo(40031);
  }

  @Test
  void oldVersionGetsTheOldAnswer() throws IOException {
    String good = "{\"channels\":[\"old\"],\"messages\":{\"id\":\"1\",\"data\":\"x\"}}";
    String half = "{\"channels\":[\"old\",\":bad\"],\"messages\":{\"id\":\"2\",\"data\":\"x\"}}";

    assertThat(TestClient.json(post("/ably/messages", good)))
        .hasToString("[{\"channel\":\"old\",\"messageId\":\"1\"}]");
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

  @Test
  void otherKeyIsRefused() throws IOException {
    String other = Base64.getEncoder().encodeToString("tandem.local:other".getBytes(UTF_8));
    for (String header : new String[] {"Basic " + other, "Bearer x", "Basic"}) {
      HttpResponse<byte[]> response = ably.post("/ably/messages", "{}", "Authorization", header);

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("x-ably-errorcode")).hasValue("40101");
      JsonNode error = TestClient.json(response).get("error");
      assertThat(error.get("code").asInt()).isEqualTo(40101);
      assertThat(error.get("statusCode").asInt()).isEqualTo(401);
      assertThat(error.has("message")).isTrue();
      assertThat(error.has("href")).isTrue();
    }
  }

  @Test
  void unknownPathIsAnAblyError() throws IOException {
    HttpResponse<byte[]> response = get("/ably/unheard-of");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(TestClient.json(response).get("error").get("code").asInt()).isEqualTo(40400);
  }

  @Test
  void historyIsNewestFirstUnlessAskedOtherwise() throws IOException {
    for (int i = 0; i < 3; i++) {
      HttpResponse<byte[]> response =
          post("/ably/channels/h%3A1/messages", "{\"id\":\"" + i + "\",\"data\":\"x\"}");
      assertThat(response.statusCode()).isEqualTo(201);
    }

    assertThat(history("")).containsExactly("2", "1", "0");
    assertThat(history("?limit=2")).containsExactly("2", "1");
    assertThat(history("?direction=forwards&limit=1")).containsExactly("0");
    assertThat(get("/ably/channels/h%3A1/messages?limit=x").statusCode()).isEqualTo(400);
    assertThat(TestClient.json(get("/ably/channels/nothing/messages"))).isEmpty();
  }

  private static Iterable<String> history(String query) throws IOException {
    return TestClient.json(get("/ably/channels/h%3A1/messages" + query)).findValuesAsText("id");
  }

  private static HttpResponse<byte[]> batch(String body) throws IOException {
    return ably.post("/ably/messages", body, "Authorization", BASIC, "X-Ably-Version", "3");
  }

  private static HttpResponse<byte[]> post(String path, String body) throws IOException {
    return ably.post(path, body, "Authorization", BASIC);
  }

  private static HttpResponse<byte[]> get(String path) throws IOException {
    return ably.get(path, "Authorization", BASIC);
  }
}
