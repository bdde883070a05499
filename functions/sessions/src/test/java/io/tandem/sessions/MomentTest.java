package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class MomentTest {

  @Test
  void momentIsCutToTheMillisecond() {
    Moment moment =
        new Moment(
            Instant.parse("2025-03-01T12:00:00.123987Z"),
            () -> new UUID(7, 7),
            () -> new UUID(4, 4));

    assertThat(moment.now()).isEqualTo("2025-03-01T12:00:00.123Z");
  }
}
