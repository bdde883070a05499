package io.tandem.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.journey.Phone.Answer;
import java.util.HashMap;
import java.util.Map;

/** What holds for any page of events, independent of the model. */
final class Numbering {
  private Numbering() {}

  /** Numbers 1, 2, 3 … up to the last, and nobody's stage goes down. */
  static void check(Answer answer) {
    int seq = 0;
    Map<String, Integer> stages = new HashMap<>();
    for (JsonNode event : answer.data().path("events")) {
      assertThat(event.at("/data/seq").asInt()).as("seq").isEqualTo(++seq);
      event
          .at("/data/progress")
          .properties()
          .forEach(
              it -> {
                int stage = it.getValue().path("stage").asInt();
                Integer before = stages.put(it.getKey(), stage);
                assertThat(stage)
                    .as("stage of %s in %s", it.getKey(), event)
                    .isGreaterThanOrEqualTo(before == null ? 0 : before);
              });
    }
    if (answer.data().has("events")) {
      assertThat(answer.data().path("seq").asInt()).as("last").isEqualTo(seq);
    }
  }
}
