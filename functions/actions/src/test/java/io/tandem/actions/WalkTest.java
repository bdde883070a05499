package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@HttpTest
final class WalkTest {

  @Test
  void twoPeopleGoFromOpeningToResolved() {
    Two two = Two.resolved();

    JsonNode state = two.read(two.ben, "/state");

    assertThat(state.at("/session/status").asText()).isEqualTo("RESOLVED");
    assertThat(state.at("/progress/me/stage").asInt()).isEqualTo(4);
    assertThat(state.at("/progress/partner/stage").asInt()).isEqualTo(4);
    assertThat(two.events(two.ben).findValuesAsText("seq"))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, state.get("seq").asLong()).mapToObj(Long::toString).toList());
  }
}
