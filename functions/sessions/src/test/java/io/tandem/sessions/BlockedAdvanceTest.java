package io.tandem.sessions;

import static io.tandem.sessions.Answers.BlockedReason.GATES_NOT_SATISFIED;
import static io.tandem.sessions.Answers.BlockedReason.PARTNER_NOT_READY;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Answers.Advanced;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocked is not a refusal: the answer says why. */
final class BlockedAdvanceTest {

  @Test
  void inviteeIsAskedToSignFirst() {
    Conversation talk = Conversations.joined();

    Result<Advanced> blocked = talk.ben.advances();

    assertThat(blocked.answer()).isEqualTo(byGates("compactSigned"));
    assertThat(blocked.events()).isEmpty();
  }

  @Test
  void memberAtStage1IsAskedToFeelHeardFirst() {
    Conversation talk = Conversations.atStage1();

    Advanced blocked = talk.ana.advances().answer();

    assertThat(blocked).isEqualTo(byGates("feelHeardConfirmed"));
  }

  @Test
  void memberAtStage2IsAskedForTheirVerdictFirst() {
    Conversation talk = Conversations.revealed();

    Advanced blocked = talk.ana.advances().answer();

    assertThat(blocked).isEqualTo(byGates("empathyValidated"));
  }

  @Test
  void everyMissingGateIsNamed() {
    Conversation talk = Conversations.atStage3();
    talk.ana.records(Gate.NEEDS_SHARED).done();

    Advanced blocked = talk.ana.advances().answer();

    assertThat(blocked).isEqualTo(byGates("needsConfirmed", "needsValidated"));
  }

  @Test
  void inviteeWaitsForTheInvitersSignature() {
    Conversation talk =
        Conversations.joined()
            .rowHolds("inviter.stage", Stage.ONBOARDING)
            .rowLacks("inviter.gates.compactSignedAt");
    talk.ben.signs().done();

    Advanced blocked = talk.ben.advances().answer();

    assertThat(blocked).isEqualTo(byPartner());
  }

  @Test
  void memberWithAVerdictWaitsForThePartners() {
    Conversation talk = Conversations.revealed();
    talk.ana.saysYes().done();

    Result<Advanced> blocked = talk.ana.advances();

    assertThat(blocked.answer()).isEqualTo(byPartner());
    assertThat(blocked.events()).isEmpty();
  }

  @Test
  void memberWithMappedNeedsWaitsForAllThreeGatesOfThePartner() {
    Conversation talk = Conversations.atStage3();
    talk.ana.mapsNeeds();
    talk.ben.records(Gate.NEEDS_CONFIRMED).done();
    talk.ben.records(Gate.NEEDS_SHARED).done();

    Advanced blocked = talk.ana.advances().answer();

    assertThat(blocked).isEqualTo(byPartner());
  }

  @Test
  void nothingChanges() {
    Conversation talk = Conversations.atStage3();
    var before = talk.row();

    talk.ana.advances().done();

    assertThat(talk.row()).isEqualTo(before);
  }

  private static Advanced byGates(String... missing) {
    return new Advanced(false, GATES_NOT_SATISFIED, List.of(missing));
  }

  private static Advanced byPartner() {
    return new Advanced(false, PARTNER_NOT_READY, List.of());
  }
}
