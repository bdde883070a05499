package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealStage.class)
final class DeclineTest {

  @Test
  void whoDeclinesIsHeardByTheInviterAndWhyByNobodyElse(LocalStage stage) {
    Conversation two = Conversation.invited(stage);
    Arrived arrived = new Arrived(stage);

    must(two.ben.post("/invitations/" + two.invitation + "/decline", "{\"reason\":\"too soon\"}"));

    await().atMost(Duration.ofSeconds(60)).until(() -> arrived.seqs(two.session).size() == 2);
    assertThat(arrived.published(two.session)).isEqualTo(List.of(1, 2));
    assertThat(arrived.asHeard(two.session).toString())
        .contains("invitation.declined")
        .doesNotContain("too soon");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(arrived.onUserChannel(two.ana).toString()).contains("too soon"));
  }
}
