package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static io.tandem.actions.Assert.refused;
import static io.tandem.actions.Assert.types;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.actions.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HttpTest
final class GateRulesTest {

  @ParameterizedTest
  @CsvSource({
    "needsConfirmed, partner.needs_confirmed",
    "needsShared, partner.needs_shared",
    "needsValidated, partner.needs_validated"
  })
  void aGateOfStage3IsRecordedOnceWithItsEvent(String gate, String type) {
    Two two = Two.atNeedMapping();

    JsonNode first = done(gate(two.ana, two, gate));
    JsonNode again = done(gate(two.ana, two, gate));

    assertThat(first.at("/state/progress/me/gates/" + gate).asText()).endsWith("Z");
    assertThat(again.get("state")).isEqualTo(first.get("state"));
    assertThat(types(two.events(two.ben))).filteredOn(type::equals).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "rankingSubmitted, partner.ranking_submitted",
    "agreementCreated, agreement.confirmed"
  })
  void aGateOfStage4IsRecordedWithItsEvent(String gate, String type) {
    Two two = Two.atStrategicRepair();

    done(gate(two.ana, two, gate));

    assertThat(types(two.events(two.ben))).endsWith(type);
  }

  @Test
  void gatesAreMerged() {
    Two two = Two.atNeedMapping();
    done(gate(two.ana, two, "needsShared"));

    JsonNode gates = done(gate(two.ana, two, "needsConfirmed")).at("/state/progress/me/gates");

    assertThat(gates.fieldNames())
        .toIterable()
        .contains("compactSigned", "feelHeardConfirmed", "empathyValidated")
        .contains("needsShared", "needsConfirmed");
  }

  @Test
  void onlyGatesOfTheCurrentStageAreAccepted() {
    Two two = Two.atNeedMapping();

    Answer early = gate(two.ana, two, "agreementCreated");

    refused(early, 400, "VALIDATION_ERROR");
    assertThat(early.message()).contains("stage 3 NEED_MAPPING", "stage 4 STRATEGIC_REPAIR");
    invalid(gate(two.ana, two, "compactSigned"), "gate");
    invalid(gate(two.ana, two, "nonsense"), "gate");
  }

  private static Answer gate(String caller, Two two, String gate) {
    return two.as(caller, "POST", "/gates/" + gate, null);
  }
}
