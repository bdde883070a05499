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
  void aSessionIsPausedAndTakenUpAgain() {
    Two two = Two.atWitness();

    JsonNode paused = done(two.as(two.ana, "POST", "/pause", "{\"reason\":\"tired\"}"));
    JsonNode resumed = done(two.as(two.ben, "POST", "/resume", null));

    assertThat(paused.get("status").asText()).isEqualTo("PAUSED");
    assertThat(paused.get("at").asText()).endsWith("Z");
    assertThat(resumed.get("status").asText()).isEqualTo("ACTIVE");
    assertThat(types(two.events(two.ana))).endsWith("session.paused", "session.resumed");
    assertThat(two.events(two.ben).toString()).contains("tired");
    assertThat(two.events(two.ana).toString()).doesNotContain("tired");
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

    assertThat(resolved.get("status").asText()).isEqualTo("RESOLVED");
    JsonNode state = two.read(two.ana, "/state");
    assertThat(state.at("/session/resolvedAt")).isEqualTo(resolved.get("at"));
    assertThat(state.at("/progress/myProgress/status").asText()).isEqualTo("COMPLETED");
    assertThat(types(two.events(two.ana))).endsWith("session.resolved");
    refused(two.as(two.ana, "POST", "/resolve", null), 400, "SESSION_NOT_ACTIVE");
  }
}
