package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class GateEventsTest {

  @ParameterizedTest
  @CsvSource({
    "NEEDS_CONFIRMED,   partner.needs_confirmed",
    "NEEDS_SHARED,      partner.needs_shared",
    "NEEDS_VALIDATED,   partner.needs_validated",
    "RANKING_SUBMITTED, partner.ranking_submitted",
    "AGREEMENT_CREATED, agreement.confirmed",
  })
  void everyGateHasItsEvent(Gate gate, String type) {
    Conversation talk = atStageOf(gate);

    Result<?> recorded = talk.ben.records(gate);

    assertThat(recorded.events()).hasSize(1);
    assertThat(recorded.events().get(0).type().wireName()).isEqualTo(type);
  }

  static Stream<Gate> recordable() {
    return Gate.recordableKeys().stream().flatMap(key -> Gate.recordable(key).stream());
  }

  @ParameterizedTest
  @MethodSource("recordable")
  void gateIsNotRecordedAtTheOtherStage(Gate gate) {
    Conversation talk =
        gate.stage() == Stage.NEED_MAPPING ? Conversations.atStage4() : Conversations.atStage3();

    Result<?> recorded = talk.ben.records(gate);

    assertThat(recorded.refused()).isEqualTo(ErrorCode.VALIDATION_ERROR);
  }

  private static Conversation atStageOf(Gate gate) {
    return gate.stage() == Stage.NEED_MAPPING ? Conversations.atStage3() : Conversations.atStage4();
  }
}
