package io.tandem.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bench.load.Latencies;
import io.tandem.bench.report.Digits;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL's tools on a machine without them. */
final class MissingTest {
  @TempDir Path folder;

  @Test
  void aMissingToolIsNotFound() {
    assertThat(PostgresTools.find("pgbench", folder.toString(), folder.resolve("none"))).isEmpty();
  }

  @Test
  void aMissingFloorIsReportedAndIsNotANumber() {
    Pgbench none = new Pgbench(PostgresTools.find("pgbench", "", folder));

    assertThat(none.missing()).hasValueSatisfying(it -> assertThat(it).contains("no pgbench"));
    assertThat(Digits.three(new Latencies().p50())).isEqualTo("–");
  }
}
