package io.tandem.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is to be seen after one step of the two: where both are, what was delivered to whom.
 *
 * @param seen how many events had been delivered before it
 */
record Step(LocalStage stage, Conversation two, int seen, int pushesToAna, int pushesToBen) {
  private static final Duration SOON = Duration.ofSeconds(60);

  static Step first(LocalStage stage, Conversation two) {
    return new Step(stage, two, 0, 0, 0);
  }

  /** Waits for the deliveries, and checks them; the stages are Ana's and Ben's. */
  Step then(int anaAt, int benAt, Phone pushed, String... events) {
    Arrived arrived = new Arrived(stage);
    int now = seen + events.length;
    int toAna = pushesToAna + (pushed == two.ana ? 1 : 0);
    int toBen = pushesToBen + (pushed == two.ben ? 1 : 0);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(arrived.seqs(two.session))
                  .isEqualTo(IntStream.rangeClosed(1, now).boxed().toList());
              assertThat(arrived.pushesTo(two.ana)).hasSize(toAna);
              assertThat(arrived.pushesTo(two.ben)).hasSize(toBen);
            });
    assertThat(
            arrived.onSessionChannel(two.session).stream()
                .skip(seen)
                .map(message -> message.get("name").asText()))
        .containsExactly(events);
    stages(two.ana, anaAt, benAt, now);
    stages(two.ben, benAt, anaAt, now);
    privateToEach(arrived);
    return new Step(stage, two, now, toAna, toBen);
  }

  private void stages(Phone phone, int mine, int partners, int version) {
    JsonNode state = two.state(phone);
    assertThat(state.at("/progress/myProgress/stage").asInt()).isEqualTo(mine);
    assertThat(state.at("/progress/partnerProgress/stage").asInt()).isEqualTo(partners);
    assertThat(state.get("version").asInt()).isEqualTo(version);
  }

  private void privateToEach(Arrived arrived) {
    assertThat(arrived.onSessionChannel(two.session))
        .allSatisfy(message -> assertThat(message.get("data").has("private")).isFalse());
    for (Phone phone : List.of(two.ana, two.ben)) {
      assertThat(arrived.onUserChannel(phone))
          .extracting(message -> message.at("/data/private"))
          .filteredOn(part -> !part.isMissingNode())
          .allSatisfy(
              part -> assertThat(part.fieldNames()).toIterable().containsExactly(phone.userId));
    }
  }
}
