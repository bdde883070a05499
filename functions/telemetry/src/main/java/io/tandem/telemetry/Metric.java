package io.tandem.telemetry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The metrics, with the name, unit and dimension that the dashboard and the alarms use. */
public enum Metric {
  /** Events that actions have committed, by type. */
  TRANSITIONS("Transitions", "Count", "Type"),
  /** Calls that were refused, by error code. */
  REFUSALS("Refusals", "Count", "Code"),
  /** Answers of 500, by function; Lambda itself counts them as successes. */
  FAILURES("Failures", "Count", "Function"),
  /** The same by function and version, to judge a new version. */
  VERSION_FAILURES("VersionFailures", "Count", "FunctionVersion"),
  /** Age of the oldest unpublished event, 0 if there is none. */
  OUTBOX_LAG("OutboxLag", "Seconds", null),
  /** From an event's decision, just before its commit, until SNS has it. */
  PUBLISH_LATENCY("PublishLatency", "Milliseconds", null),
  /** From an event's decision until Ably or Expo has it, by receiver. */
  DELIVERY_LATENCY("DeliveryLatency", "Milliseconds", "To"),
  /** Pushes that Expo accepted. */
  PUSHES_SENT("PushesSent", "Count", null),
  /** Pushes that were due but not sent: seen meanwhile, muted, or too old. */
  PUSHES_SUPPRESSED("PushesSuppressed", "Count", null),
  /** Attempts that Expo did not accept, and pushes that did not arrive according to Expo. */
  PUSHES_FAILED("PushesFailed", "Count", null);

  private final String metricName;
  private final String unit;
  private final @Nullable String dimension;

  Metric(String metricName, String unit, @Nullable String dimension) {
    this.metricName = metricName;
    this.unit = unit;
    this.dimension = dimension;
  }

  /** The metric's name in CloudWatch. */
  public String metricName() {
    return metricName;
  }

  /** The metric's dimension, if it has one. */
  public Optional<String> dimension() {
    return Optional.ofNullable(dimension);
  }

  String unit() {
    return unit;
  }

  /** One value of this metric. */
  public Measured of(Number value) {
    return new Measured(this, Optional.empty(), List.of(value));
  }

  /** Values of this metric, none or up to {@link Measured#MOST_VALUES}. */
  public Measured of(List<? extends Number> values) {
    return new Measured(this, Optional.empty(), List.copyOf(values));
  }

  /** One value of this metric, for one value of its dimension. */
  public Measured of(String dimensionValue, Number value) {
    return new Measured(this, Optional.of(dimensionValue), List.of(value));
  }
}
