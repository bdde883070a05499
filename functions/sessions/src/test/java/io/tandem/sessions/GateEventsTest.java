package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource(names = {"NEEDS_CONFIRMED", "NEEDS_SHARED", "NEEDS_VALIDATED"})
  void gateOfStage3IsNotRecordedAtStage4(Gate gate) {
    Conversation talk = Conversations.atStage4();

    Result<?> recorded = talk.ben.records(gate);

    assertThat(recorded.refused()).isEqualTo(ErrorCode.VALIDATION_ERROR);
  }

  @ParameterizedTest
  @EnumSource(names = {"RANKING_SUBMITTED", "AGREEMENT_CREATED"})
  void gateOfStage4IsNotRecordedAtStage3(Gate gate) {
    Conversation talk = Conversations.atStage3();

    Result<?> recorded = talk.ben.records(gate);

    assertThat(recorded.refused()).isEqualTo(ErrorCode.VALIDATION_ERROR);
  }

  private static Conversation atStageOf(Gate gate) {
    return gate.stage() == Stage.NEED_MAPPING ? Conversations.atStage3() : Conversations.atStage4();
  }
}
