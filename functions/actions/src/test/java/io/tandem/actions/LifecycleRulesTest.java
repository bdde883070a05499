package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static io.tandem.actions.Assert.refused;
import static io.tandem.actions.Assert.types;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

@HttpTest
final class LifecycleRulesTest {

  @Test
  void aSessionIsPausedAndResumed() {
    Two two = Two.atWitness();

    JsonNode paused = done(two.as(two.ana, "POST", "/pause", "{\"reason\":\"tired\"}"));
    JsonNode resumed = done(two.as(two.ben, "POST", "/resume", null));

    assertThat(paused.at("/state/session/status").asText()).isEqualTo("PAUSED");
    assertThat(resumed.at("/state/session/status").asText()).isEqualTo("ACTIVE");
    assertThat(types(two.events(two.ana))).endsWith("session.paused", "session.resumed");
  }

  @Test
  void onlyThePartnerSeesAReasonUntilTheStatusChangesAgain() {
    Two two = Two.atWitness();

    JsonNode paused = done(two.as(two.ana, "POST", "/pause", "{\"reason\":\"tired\"}"));
    JsonNode seen = two.state(two.ben);
    done(two.as(two.ben, "POST", "/resume", null));

    assertThat(seen.at("/session/reason").asText()).isEqualTo("tired");
    assertThat(paused.at("/state/session/reason").isNull()).isTrue();
    assertThat(two.events(two.ben).toString()).doesNotContain("tired");
    assertThat(two.state(two.ben).at("/session/reason").isNull()).isTrue();
  }

  @Test
  void onlyAnActiveSessionIsPausedAndOnlyAPausedOneResumed() {
    Two two = Two.atWitness();

    refused(two.as(two.ana, "POST", "/resume", null), 400, "SESSION_NOT_ACTIVE");
    done(two.as(two.ana, "POST", "/pause", null));
    refused(two.as(two.ben, "POST", "/pause", null), 400, "SESSION_NOT_ACTIVE");
    refused(two.as(two.ben, "POST", "/resolve", null), 400, "SESSION_NOT_ACTIVE");
    invalid(
        two.as(two.ben, "POST", "/resume", "{\"reason\":\"" + "x".repeat(201) + "\"}"), "reason");
  }

  @Test
  void resolvingNeedsBothAgreements() {
    Two two = Two.atStrategicRepair();
    done(two.as(two.ana, "POST", "/gates/agreementCreated", null));

    refused(two.as(two.ana, "POST", "/resolve", null), 400, "GATE_NOT_SATISFIED");
    done(two.as(two.ben, "POST", "/gates/agreementCreated", null));
    JsonNode resolved = done(two.as(two.ben, "POST", "/resolve", null));

    JsonNode state = two.state(two.ana);
    assertThat(state.at("/session/status").asText()).isEqualTo("RESOLVED");
    assertThat(state.at("/session/endedBy").asText()).isEqualTo("partner");
    assertThat(resolved.at("/state/session/endedBy").asText()).isEqualTo("me");
    assertThat(state.at("/session/endedAt").asText()).endsWith("Z");
    assertThat(state.at("/progress/me/status").asText()).isEqualTo("COMPLETED");
    assertThat(types(two.events(two.ana))).endsWith("session.resolved");
    refused(two.as(two.ana, "POST", "/resolve", null), 400, "SESSION_NOT_ACTIVE");
  }
}
