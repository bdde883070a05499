package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static io.tandem.actions.Assert.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.actions.Api.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@HttpTest
final class AdvanceRulesTest {

  @Test
  void blockedByOnesOwnGatesIs200WithTheMissingGates() {
    Two two = Two.atNeedMapping();
    done(two.as(two.ana, "POST", "/gates/needsShared", null));

    JsonNode blocked = done(advance(two.ana, two, null));

    assertThat(blocked.get("advanced").asBoolean()).isFalse();
    assertThat(blocked.at("/state/progress/me/stage").asInt()).isEqualTo(3);
    assertThat(blocked.get("state")).isEqualTo(two.state(two.ana));
    assertThat(blocked.get("blockedReason").asText()).isEqualTo("GATES_NOT_SATISFIED");
    assertThat(blocked.get("unsatisfiedGates"))
        .map(JsonNode::asText)
        .containsExactly("needsConfirmed", "needsValidated");
  }

  @Test
  void blockedByThePartnerIsGatePending() {
    Two two = Two.revealed();
    done(two.as(two.ana, "POST", "/empathy/validate", "{\"validated\":true}"));

    JsonNode blocked = done(advance(two.ana, two, null));

    assertThat(blocked.get("blockedReason").asText()).isEqualTo("PARTNER_NOT_READY");
    assertThat(blocked.get("unsatisfiedGates")).isEmpty();
    assertThat(blocked.at("/state/progress/me/status").asText()).isEqualTo("GATE_PENDING");
  }

  @Test
  void bothReadyEachAdvancesAtTheirOwnPace() {
    Two two = Two.atNeedMapping();
    for (String gate : new String[] {"needsConfirmed", "needsShared", "needsValidated"}) {
      done(two.as(two.ana, "POST", "/gates/" + gate, null));
      done(two.as(two.ben, "POST", "/gates/" + gate, null));
    }

    JsonNode advanced = done(advance(two.ana, two, "{\"fromStage\":3}"));

    assertThat(advanced.get("advanced").asBoolean()).isTrue();
    assertThat(advanced.get("blockedReason").isNull()).isTrue();
    assertThat(advanced.get("unsatisfiedGates")).isEmpty();
    assertThat(advanced.at("/state/progress/me/stage").asInt()).isEqualTo(4);
    assertThat(advanced.at("/state/progress/me/status").asText()).isEqualTo("IN_PROGRESS");
    JsonNode events = two.events(two.ben);
    JsonNode event = events.get(events.size() - 1);
    assertThat(event.get("type").asText()).isEqualTo("partner.advanced");
    assertThat(event.at("/data/fromStage").asInt()).isEqualTo(3);
    assertThat(event.at("/data/toStage").asInt()).isEqualTo(4);
    assertThat(event.at("/data/advancedAt")).isEqualTo(advanced.at("/state/progress/me/startedAt"));
    assertThat(two.state(two.ben).at("/progress/canAdvance").asBoolean()).isTrue();
    done(advance(two.ben, two, null));
  }

  @Test
  void aWrongFromStageIsAConflictThatNamesTheCurrentStage() {
    Two two = Two.atNeedMapping();

    Answer stale = advance(two.ana, two, "{\"fromStage\":2}");

    refused(stale, 409, "CONFLICT");
    assertThat(stale.fields()).containsExactly("fromStage");
    assertThat(stale.body().at("/error/details/0/message").asText()).contains("3");
    invalid(advance(two.ana, two, "{\"fromStage\":5}"), "fromStage");
    invalid(advance(two.ana, two, "{\"fromStage\":1.5}"), "fromStage");
    invalid(advance(two.ana, two, "{\"fromStage\":\"\"}"), "fromStage");
    invalid(advance(two.ana, two, "{\"fromStage\":\" \\u0000\"}"), "fromStage");
  }

  @Test
  void nothingFollowsStage4() {
    Two two = Two.atStrategicRepair();

    refused(advance(two.ana, two, null), 400, "VALIDATION_ERROR");
  }

  @Test
  void onlyAnActiveSessionAdvances() {
    Two invited = Two.invited();
    Two two = Two.atWitness();
    done(two.as(two.ana, "POST", "/pause", null));

    refused(advance(invited.ana, invited, null), 400, "SESSION_NOT_ACTIVE");
    refused(advance(two.ana, two, null), 400, "SESSION_NOT_ACTIVE");
  }

  @Test
  void theInviterAtStage0MayGoOnBeforeAnybodyAccepted() {
    Two two = Two.invited();
    StoredSession.inviterAtStage0(two.session);

    assertThat(
            done(advance(two.ana, two, "{\"fromStage\":0}")).at("/state/progress/me/stage").asInt())
        .isEqualTo(1);
  }

  private static Answer advance(String caller, Two two, @Nullable String body) {
    return two.as(caller, "POST", "/stages/advance", body);
  }
}
