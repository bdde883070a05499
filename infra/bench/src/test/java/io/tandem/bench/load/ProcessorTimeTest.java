package io.tandem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
final class ProcessorTimeTest {
  private static final String BUSY_CHILD_THEN_WAIT =
      "(i=0; while [ $i -lt 200000 ]; do i=$((i + 1)); done); echo done; read never";

  @Test
  void theTimeOfAnEndedChildIsCounted() throws IOException {
    Process parent = new ProcessBuilder("sh", "-c", BUSY_CHILD_THEN_WAIT).start();
    try {
      int first = parent.getInputStream().read();

      assertThat(first).isEqualTo('d');
      await().until(() -> parent.descendants().findAny().isEmpty());
      assertThat(ProcessorTime.ofTree(parent.toHandle())).isGreaterThan(Duration.ofMillis(40));
    } finally {
      parent.destroyForcibly();
    }
  }
}
