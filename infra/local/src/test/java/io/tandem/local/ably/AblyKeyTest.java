package io.tandem.local.ably;

import static io.tandem.local.ably.StartedAbly.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AblyKeyTest {
  private static final StartedAbly ABLY = StartedAbly.start();
  private static final TestClient CLIENT = ABLY.client();
  private static final String MESSAGES = "/ably/channels/tandem:keys/messages";

  @AfterAll
  static void stop() {
    ABLY.close();
  }

  @Test
  void keyAllowsWhatItsFunctionNeedsAndNothingElse() throws IOException {
    AblyKeys keys = ABLY.keys();

    assertThat(publishedBy(keys.publish())).isEqualTo(201);
    assertRefused(publishing(keys.subscribe(), "tandem:keys"), 401, 40160);
    assertRefused(publishing(keys.status(), "tandem:keys"), 401, 40160);
    assertThat(listening(keys.subscribe()).statusCode()).isEqualTo(200);
    assertRefused(listening(keys.publish()), 401, 40160);
    assertRefused(listening(keys.status()), 401, 40160);
  }

  @Test
  void keyIsOnlyForTheProjectsChannels() throws IOException {
    assertRefused(publishing(ABLY.keys().publish(), "other:keys"), 401, 40160);
    assertRefused(publishing(ABLY.keys().publish(), "tandem"), 401, 40160);
  }

  @Test
  void batchFailsOnTheChannelThatTheKeyDoesNotAllow() throws IOException {
    JsonNode result =
        TestClient.json(
                CLIENT.post(
                    "/ably/messages",
                    "{\"channels\":[\"tandem:batch\",\"other:batch\"],\"messages\":{\"data\":\"x\"}}",
                    "Authorization",
                    StartedAbly.basic(ABLY.keys().publish()),
                    "X-Ably-Version",
                    "3"))
            .get(0);

    assertThat(result.get("successCount").asInt()).isEqualTo(1);
    assertThat(result.at("/results/1/error/code").asInt()).isEqualTo(40160);
    assertThat(ABLY.messages("other:batch")).isEmpty();
  }

  @Test
  void wrongKeyIsRefused() throws IOException {
    for (String key :
        new String[] {"tandem.publish:other", "tandem.other:secret", "tandem.publish", ":", ""}) {
      String basic = "Basic " + Base64.getEncoder().encodeToString(key.getBytes(UTF_8));
      assertRefused(CLIENT.get(MESSAGES, "Authorization", basic), 401, 40101);
    }
    assertRefused(CLIENT.get(MESSAGES, "Authorization", "Basic"), 401, 40101);
    assertRefused(CLIENT.get(MESSAGES, "Authorization", "Basic ?"), 401, 40101);
    assertRefused(CLIENT.get(MESSAGES), 401, 40101);
  }

  private static int publishedBy(AblyKey key) throws IOException {
    return publishing(key, "tandem:keys").statusCode();
  }

  private static HttpResponse<byte[]> publishing(AblyKey key, String channel) throws IOException {
    return CLIENT.post(
        "/ably/channels/" + channel + "/messages",
        "{\"data\":\"x\"}",
        "Authorization",
        StartedAbly.basic(key));
  }

  private static HttpResponse<byte[]> listening(AblyKey key) throws IOException {
    return Listener.answer(
        CLIENT.address() + "/ably/sse?v=3&channels=tandem:keys",
        "Authorization",
        StartedAbly.basic(key));
  }
}
