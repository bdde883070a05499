package io.tandem.telemetry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is measured, by the name, unit and dimension that the dashboard and the alarms go by. */
public enum Metric {
  /** Events that an action has committed, by their type. */
  TRANSITIONS("Transitions", "Count", "Type"),
  /** Calls that were refused, by the code of the answer. */
  REFUSALS("Refusals", "Count", "Code"),
  /** Answers of 500, which Lambda takes for success, by the function that gave them. */
  FAILURES("Failures", "Count", "Function"),
  /** The same by function and version, by which a new version is judged. */
  VERSION_FAILURES("VersionFailures", "Count", "FunctionVersion"),
  /** Age of the oldest event that is still to be published, 0 if there is none. */
  OUTBOX_LAG("OutboxLag", "Seconds", null),
  /** From the moment an event was decided, just before its commit, until SNS has it. */
  PUBLISH_LATENCY("PublishLatency", "Milliseconds", null),
  /** From that moment until Ably or Expo has it, by which of the two. */
  DELIVERY_LATENCY("DeliveryLatency", "Milliseconds", "To"),
  /** Pushes that Expo took. */
  PUSHES_SENT("PushesSent", "Count", null),
  /** Pushes that were due and not sent: seen by then, muted, too old. */
  PUSHES_SUPPRESSED("PushesSuppressed", "Count", null),
  /** Attempts at a push that Expo did not take, and pushes that Expo says did not arrive. */
  PUSHES_FAILED("PushesFailed", "Count", null);

  private final String metricName;
  private final String unit;
  private final @Nullable String dimension;

  Metric(String metricName, String unit, @Nullable String dimension) {
    this.metricName = metricName;
    this.unit = unit;
    this.dimension = dimension;
  }

  /** Its name in CloudWatch. */
  public String metricName() {
    return metricName;
  }

  /** The dimension it is told apart by; empty if there is but one of it. */
  public Optional<String> dimension() {
    return Optional.ofNullable(dimension);
  }

  String unit() {
    return unit;
  }

  /** A value of it. */
  public Measured of(Number value) {
    return new Measured(this, Optional.empty(), List.of(value));
  }

  /** Values of it, none or up to {@link Measured#MOST_VALUES}. */
  public Measured of(List<? extends Number> values) {
    return new Measured(this, Optional.empty(), List.copyOf(values));
  }

  /** A value of it, for one value of its dimension. */
  public Measured of(String dimensionValue, Number value) {
    return new Measured(this, Optional.of(dimensionValue), List.of(value));
  }
}
