package io.tandem.telemetry;

import java.util.List;
import java.util.Optional;

/**
 * The values of a metric measured at one time.
 *
 * @param dimensionValue present if the metric has a dimension
 */
public record Measured(Metric metric, Optional<String> dimensionValue, List<Number> values) {
  /** The most values that CloudWatch accepts per metric and line. */
  public static final int MOST_VALUES = 100;

  /** Checks that CloudWatch will accept it; otherwise {@link IllegalArgumentException}. */
  public Measured {
    if (dimensionValue.isPresent() != metric.dimension().isPresent()) {
      throw new IllegalArgumentException(metric + " needs a value of " + metric.dimension());
    }
    if (values.size() > MOST_VALUES) {
      throw new IllegalArgumentException(values.size() + " values of " + metric);
    }
  }
}
