package io.tandem.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The dashboard shows exactly the metrics that the functions write, under the same names. */
final class ShownMetricsTest {
  private static final Path TEMPLATE = Path.of("../../infra/observability.yaml");

  /** Metrics made from the API's access log, in the same namespace. */
  private static final List<String> OF_ACCESS_LOG = List.of("Latency");

  private static final Pattern PLAIN =
      Pattern.compile("\\[\"Tandem/\\$\\{Stack}\", \"(\\w+)\"(?:, \"(\\w+)\", \"\\w+\")?, \\{");
  private static final Pattern SEARCH =
      Pattern.compile(
          "SEARCH\\('\\{\\\\\"Tandem/\\$\\{Stack}\\\\\",(\\w+)} MetricName=\\\\\"(\\w+)\\\\\"'");

  @Test
  void dashboardShowsExactlyTheMeasuredMetrics() throws IOException {
    String dashboard = Files.readString(TEMPLATE);
    Set<String> shown = new TreeSet<>();
    PLAIN.matcher(dashboard).results().forEach(it -> shown.add(name(it.group(1), it.group(2))));
    SEARCH.matcher(dashboard).results().forEach(it -> shown.add(name(it.group(2), it.group(1))));
    shown.removeIf(it -> OF_ACCESS_LOG.contains(it.replaceFirst(" .*", "")));

    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Metric.values())
                .map(it -> name(it.metricName(), it.dimension().orElse(null)))
                .toList());
  }

  private static String name(String metric, @Nullable String dimension) {
    return dimension == null ? metric : metric + " by " + dimension;
  }
}
