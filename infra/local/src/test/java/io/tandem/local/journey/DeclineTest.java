package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnRealStage
final class DeclineTest {

  @Test
  void theInviterLearnsOfADeclineAndNobodyElseOfItsReason(LocalStage stage) throws IOException {
    Conversation two = Conversation.invited(stage);
    Arrived arrived = new Arrived(stage);

    JsonNode answer =
        must(
            two.ben.post(
                "/invitations/" + two.invitation + "/decline", "{\"reason\":\"too soon\"}"));

    assertThat(answer.toString()).isEqualTo("{\"declined\":true}");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> arrived.seqs(two.ana, two.session).equals(List.of(1, 2)));
    JsonNode declined = arrived.heard(two.ana, two.session).get(1).get("data");
    assertThat(declined.get("triggeredByUserId").asText()).isEqualTo(two.ben.userId);
    assertThat(declined.at("/state/session/reason").asText()).isEqualTo("too soon");
    assertThat(declined.get("state")).isEqualTo(two.state(two.ana));
    assertThat(arrived.published(two.session)).isEqualTo(List.of(1, 2));
    assertThat(arrived.onTopic(two.session, "public").toString()).doesNotContain("too soon");
    assertThat(new TestClient(stage.uri()).items("/local/ably/messages"))
        .filteredOn(message -> message.toString().contains("too soon"))
        .extracting(message -> message.get("channel").asText())
        .containsOnly(Listening.channel(two.ana));
    assertThat(arrived.onUserChannel(two.ben)).isEmpty();
  }
}
