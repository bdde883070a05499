package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.events.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WordingTest {

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"EMPATHY_RESUBMITTED", "PARTNER_ERASED"})
  void everyPushedTypeHasASentenceWithTheName(EventType type) {
    assertThat(type.pushed()).isTrue();
    assertThat(Wording.of(type, "Ana")).contains("Ana").matches(".*[.!]");
  }

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      names = {"EMPATHY_RESUBMITTED", "PARTNER_ERASED"})
  void aTypeThatIsNotPushedHasNone(EventType type) {
    assertThat(type.pushed()).isFalse();
    assertThatThrownBy(() -> Wording.of(type, "Ana")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameIsNeverUsedAsAFormat() {
    assertThat(Wording.of(EventType.SESSION_JOINED, "100%s"))
        .isEqualTo("100%s has joined your conversation.");
  }
}
