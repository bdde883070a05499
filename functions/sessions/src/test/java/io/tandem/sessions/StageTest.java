package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

final class StageTest {

  @Test
  void stagesAreNumberedFrom0To4() {
    assertThat(Stage.values()).extracting(Stage::number).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void eachButTheLastIsFollowedByTheNext() {
    assertThat(Stage.NEED_MAPPING.next()).isEqualTo(Stage.STRATEGIC_REPAIR);
    assertThat(Stage.NEED_MAPPING.isLast()).isFalse();
  }

  @Test
  void nothingFollowsTheLast() {
    assertThatIllegalStateException()
        .isThrownBy(Stage.STRATEGIC_REPAIR::next)
        .withMessage("STRATEGIC_REPAIR is the last stage");
  }
}
