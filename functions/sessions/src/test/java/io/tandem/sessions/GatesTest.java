package io.tandem.sessions;

import static io.tandem.sessions.Gate.NEEDS_CONFIRMED;
import static io.tandem.sessions.Gate.RANKING_SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GatesTest {
  private final Conversation talk = Conversations.atStage3();

  @Test
  void gateIsMergedWithThoseOfEarlierStages() {
    Map<String, Instant> expected = new HashMap<>(talk.ana.gates());

    talk.ana.records(NEEDS_CONFIRMED).done();

    expected.put("needsConfirmed", talk.now());
    assertThat(talk.ana.gates())
        .isEqualTo(expected)
        .containsKeys("compactSigned", "feelHeardConfirmed", "empathyValidated");
  }

  @Test
  void gateRecordedAgainKeepsItsFirstTimeAndHasNoEvent() {
    talk.ana.records(NEEDS_CONFIRMED).done();
    var before = talk.row();

    Result<?> again = talk.ana.records(NEEDS_CONFIRMED);

    assertThat(again.events()).isEmpty();
    assertThat(talk.row()).isEqualTo(before);
  }

  @Test
  void eachMemberHasTheirOwnGates() {
    talk.ana.records(NEEDS_CONFIRMED).done();

    assertThat(talk.ben.gates()).doesNotContainKey("needsConfirmed");
  }

  @Test
  void gatesSurviveTheWholeSession() {
    Conversation resolved = Conversations.resolved();

    Map<String, Instant> gates = resolved.ben.gates();

    assertThat(gates)
        .containsOnlyKeys(
            "compactSigned",
            "feelHeardConfirmed",
            "empathyValidated",
            "needsConfirmed",
            "needsShared",
            "needsValidated",
            "agreementCreated");
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
  void gateOfAnotherActionIsNotSetByRecordGate() {
    Conversation joined = Conversations.joined();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> joined.ben.records(Gate.COMPACT_SIGNED))
        .withMessage("COMPACT_SIGNED is set by its own action only");
  }
}
