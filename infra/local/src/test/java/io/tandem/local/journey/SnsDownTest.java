package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnRealStage
final class SnsDownTest {

  @Test
  void everyActionAnswersAsUsualAndTheRelayDeliversAllInOrder(LocalStage stage) {
    Arrived arrived = new Arrived(stage);
    Conversation two;
    stage.faults().set(FaultTarget.SNS, FaultMode.RESET);
    try {
      two = Conversation.revealed(stage);
      must(two.post(two.ana, "/empathy/validate", "{\"validated\":true}"));
      assertThat(arrived.seqs(two.ana, two.session)).isEmpty();
    } finally {
      stage.faults().mend(FaultTarget.SNS);
    }
    int last = two.state(two.ana).get("seq").asInt();
    assertThat(last).isEqualTo(10);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              new TestClient(stage.uri()).post("/local/functions/relay-outbox/invoke", "{}");
              assertThat(arrived.seqs(two.ana, two.session))
                  .isEqualTo(IntStream.rangeClosed(1, last).boxed().toList());
            });
    assertThat(arrived.published(two.session))
        .isEqualTo(IntStream.rangeClosed(1, last).boxed().toList());
  }
}
