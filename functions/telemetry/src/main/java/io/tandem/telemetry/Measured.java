package io.tandem.telemetry;

import java.util.List;
import java.util.Optional;

/**
 * What was measured of a metric at one time.
 *
 * @param dimensionValue there if the metric has a dimension
 */
public record Measured(Metric metric, Optional<String> dimensionValue, List<Number> values) {
  /** As many as CloudWatch takes of a metric in a line. */
  public static final int MOST_VALUES = 100;

  /** Makes sure that it is one CloudWatch takes. */
  public Measured {
    if (dimensionValue.isPresent() != metric.dimension().isPresent()) {
      throw new IllegalArgumentException(metric + " is measured by " + metric.dimension());
    }
    if (values.size() > MOST_VALUES) {
      throw new IllegalArgumentException(values.size() + " values of " + metric);
    }
  }
}
