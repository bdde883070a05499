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
  @EnumSource
  void onlyAGateThatRecordGateSetsIsFoundByItsKey(Gate gate) {
    var found = Gate.recordable(gate.key());

    assertThat(found.isPresent()).isEqualTo(Gate.recordableKeys().contains(gate.key()));
    assertThat(found.orElse(gate)).isEqualTo(gate);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NEEDS_SHARED", ""})
  void noOtherKeyIsFound(String key) {
    var found = Gate.recordable(key);

    assertThat(found).isEmpty();
  }
}
