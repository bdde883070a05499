package io.tandem.sessions;

import static io.tandem.sessions.Gate.NEEDS_CONFIRMED;
import static io.tandem.sessions.Gate.RANKING_SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tandem.sessions.Answers.GateRecorded;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GatesTest {
  private final Conversation talk = Conversations.atStage3();

  @Test
  void gateIsMergedWithThoseOfEarlierStages() {
    Map<String, Object> expected = new HashMap<>(talk.ana.gates());

    GateRecorded recorded = talk.ana.records(NEEDS_CONFIRMED).answer();

    expected.put("needsConfirmed", true);
    expected.put("needsConfirmedAt", talk.now());
    assertThat(recorded).isEqualTo(new GateRecorded("needsConfirmed", talk.now(), expected));
    assertThat(talk.ana.gates())
        .isEqualTo(expected)
        .containsKeys("compactSigned", "feelHeardConfirmed", "empathyValidated");
  }

  @Test
  void gateRecordedAgainKeepsItsFirstTimeAndHasNoEvent() {
    GateRecorded first = talk.ana.records(NEEDS_CONFIRMED).answer();

    Result<GateRecorded> again = talk.ana.records(NEEDS_CONFIRMED);

    assertThat(again.answer()).isEqualTo(first);
    assertThat(again.events()).isEmpty();
  }

  @Test
  void gatesOfOneAreNotTheOthers() {
    talk.ana.records(NEEDS_CONFIRMED).done();

    assertThat(talk.ben.gates()).doesNotContainKey("needsConfirmed");
  }

  @Test
  void gatesSurviveTheWholeWay() {
    Conversation resolved = Conversations.resolved();

    Map<String, Object> gates = resolved.ben.gates();

    assertThat(gates)
        .containsOnlyKeys(
            "compactSigned", "signedAt",
            "feelHeardConfirmed", "feelHeardConfirmedAt",
            "empathyValidated", "empathyValidatedAt",
            "needsConfirmed", "needsConfirmedAt",
            "needsShared", "needsSharedAt",
            "needsValidated", "needsValidatedAt",
            "agreementCreated", "agreementCreatedAt");
  }

  @Test
  void firstTimeIsKeptWhateverHappens() {
    Gates gates = new Gates();
    Instant first = gates.record(RANKING_SUBMITTED, Conversation.START);

    Instant again = gates.record(RANKING_SUBMITTED, Conversation.START.plusSeconds(1));

    assertThat(first).isEqualTo(Conversation.START);
    assertThat(again).isEqualTo(Conversation.START);
    assertThat(gates.at(RANKING_SUBMITTED)).isEqualTo(Conversation.START);
  }

  @Test
  void gateOfAnotherActionIsNotRecordedByItself() {
    Conversation joined = Conversations.joined();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> joined.ben.records(Gate.COMPACT_SIGNED))
        .withMessage("COMPACT_SIGNED is not recorded by itself");
  }
}
