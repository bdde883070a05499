package io.tandem.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What must be visible after one step of the two: where both are, and who received what.
 *
 * @param seen how many events had been delivered before it
 */
record Step(LocalStage stage, Conversation two, int seen, int pushesToAna, int pushesToBen) {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** The number of the event that made Ben a member: he receives nothing from before. */
  private static final int JOINED = 2;

  static Step first(LocalStage stage, Conversation two) {
    return new Step(stage, two, 0, 0, 0);
  }

  /** Waits for the deliveries and checks them. The stages are Ana's and Ben's. */
  Step then(int anaAt, int benAt, Phone pushed, String... events) {
    Arrived arrived = new Arrived(stage);
    int now = seen + events.length;
    int toAna = pushesToAna + (pushed == two.ana ? 1 : 0);
    int toBen = pushesToBen + (pushed == two.ben ? 1 : 0);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(arrived.seqs(two.ana, two.session)).isEqualTo(numbers(1, now));
              assertThat(arrived.seqs(two.ben, two.session)).isEqualTo(numbers(JOINED, now));
              // It may have rung a moment ago for the previous step.
              new Rings(stage).after(Rings.PAUSE, pushed);
              assertThat(arrived.pushesTo(two.ana)).hasSize(toAna);
              assertThat(arrived.pushesTo(two.ben)).hasSize(toBen);
            });
    assertThat(arrived.heard(two.ana, two.session).stream().skip(seen))
        .extracting(message -> message.get("name").asText())
        .containsExactly(events);
    seen(arrived, two.ana, anaAt, benAt, now);
    seen(arrived, two.ben, benAt, anaAt, now);
    return new Step(stage, two, now, toAna, toBen);
  }

  /** The last message and a read show the same state. */
  private void seen(Arrived arrived, Phone phone, int mine, int partners, int seq) {
    JsonNode state = two.state(phone);
    assertThat(state.at("/progress/me/stage").asInt()).isEqualTo(mine);
    assertThat(state.at("/progress/partner/stage").asInt()).isEqualTo(partners);
    assertThat(state.get("seq").asInt()).isEqualTo(seq);
    List<JsonNode> heard = arrived.heard(phone, two.session);
    assertThat(heard.get(heard.size() - 1).at("/data/state")).isEqualTo(state);
    assertThat(heard).noneMatch(message -> message.get("data").has("views"));
  }

  private static List<Integer> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }
}
