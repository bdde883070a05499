package io.tandem.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** Publishes earlier messages again, with new ids, so that Ably does not drop them as repeats. */
final class Repeated {
  private Repeated() {}

  /** Repeats a person's channel, the last message first; returns how many. */
  static int backwards(LocalStage stage, PhoneScreen phone) throws IOException {
    TestClient client = new TestClient(stage.uri());
    String channel = phone.channel();
    List<JsonNode> messages = new ArrayList<>();
    client.items("/local/ably/messages?user=" + phone.userId()).forEach(messages::add);
    Collections.reverse(messages);
    for (JsonNode message : messages) {
      ObjectNode again = ((ObjectNode) message.deepCopy()).retain("name", "data");
      assertThat(
              client
                  .post(
                      "/ably/channels/" + channel + "/messages",
                      again.toString(),
                      "Authorization",
                      "Basic " + Base64.getEncoder().encodeToString(key(stage)))
                  .statusCode())
          .isEqualTo(201);
    }
    return messages.size();
  }

  private static byte[] key(LocalStage stage) {
    return stage.ablyKeys().publish().text().getBytes(UTF_8);
  }
}
