package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OnRealStage
final class OtherProjectTest {

  @Test
  void aPhoneOfAnotherProjectDoesNotSilenceAMembersOtherPhones(LocalStage stage)
      throws IOException {
    Conversation two = Conversation.joined(stage);
    two.ben.switchOn();
    must(
        two.ben.post(
            "/push/devices",
            "{\"pushToken\":\"ExponentPushToken[other-project-%s]\",\"platform\":\"ios\"}"
                .formatted(two.session)));

    must(two.post(two.ana, "/pause", null));

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(new Arrived(stage).pushesTo(two.ben))
                    .extracting(push -> push.at("/data/event").asText())
                    .contains("session.paused"));
    assertThat(new TestClient(stage.uri()).items("/local/dlq?function=push").toString())
        .doesNotContain(two.session);
  }
}
