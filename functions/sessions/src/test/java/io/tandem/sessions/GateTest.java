package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GateTest {

  @Test
  void fiveGatesAreSetByRecordGate() {
    List<String> keys = Gate.recordableKeys();

    assertThat(keys)
        .containsExactly(
            "needsConfirmed",
            "needsShared",
            "needsValidated",
            "rankingSubmitted",
            "agreementCreated");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "NEEDS_CONFIRMED",
        "NEEDS_SHARED",
        "NEEDS_VALIDATED",
        "RANKING_SUBMITTED",
        "AGREEMENT_CREATED"
      })
  void eachIsFoundByItsKey(Gate gate) {
    var found = Gate.recordable(gate.key());

    assertThat(found).contains(gate);
  }

  @ParameterizedTest
  @ValueSource(strings = {"compactSigned", "feelHeardConfirmed", "NEEDS_SHARED", ""})
  void noOtherKeyIsFound(String key) {
    var found = Gate.recordable(key);

    assertThat(found).isEmpty();
  }
}
