package io.tandem.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/**
 * Writes metrics as log lines in CloudWatch's embedded metric format, with nothing to call and
 * nothing to wait for. Like every other line, each names its invocation. The JSON is written by
 * hand, because AWS's library (aws-embedded-metrics) finds out over HTTP where it runs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">the
 *     format</a>
 */
@Singleton
public final class Metrics {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Optional<String> namespace;
  private final Optional<String> function;
  private final String version;
  private final Clock clock;
  private final PrintStream log;

  /**
   * @param namespace if empty, nothing is written
   */
  @Inject
  Metrics(
      @ConfigProperty(name = "tandem.metrics.namespace") Optional<String> namespace,
      @ConfigProperty(name = "AWS_LAMBDA_FUNCTION_NAME") Optional<String> function,
      @ConfigProperty(name = "AWS_LAMBDA_FUNCTION_VERSION", defaultValue = "$LATEST")
          String version) {
    this(namespace, function, version, Clock.systemUTC(), System.out);
  }

  Metrics(
      Optional<String> namespace,
      Optional<String> function,
      String version,
      Clock clock,
      PrintStream log) {
    this.namespace = namespace;
    this.function = function;
    this.version = version;
    this.clock = clock;
    this.log = log;
  }

  /** Writes all in one line; leaves out a metric without values. */
  public void write(Measured... measured) {
    List<Measured> there = Arrays.stream(measured).filter(it -> !it.values().isEmpty()).toList();
    if (!there.isEmpty()) {
      namespace.ifPresent(it -> log.println(line(it, there)));
    }
  }

  /** Counts a call that this function answered with a failure. */
  public void writeFailure() {
    function.ifPresent(
        name ->
            write(
                Metric.FAILURES.of(name, 1), Metric.VERSION_FAILURES.of(name + ":" + version, 1)));
  }

  private String line(String inNamespace, List<Measured> measured) {
    ObjectNode line = JSON.createObjectNode();
    ArrayNode directives =
        line.putObject("_aws").put("Timestamp", clock.millis()).putArray("CloudWatchMetrics");
    for (Measured one : measured) {
      ObjectNode directive = directives.addObject().put("Namespace", inNamespace);
      ArrayNode dimensions = directive.putArray("Dimensions").addArray();
      one.metric().dimension().ifPresent(dimensions::add);
      directive
          .putArray("Metrics")
          .addObject()
          .put("Name", one.metric().metricName())
          .put("Unit", one.metric().unit());
      one.dimensionValue()
          .ifPresent(value -> line.put(one.metric().dimension().orElseThrow(), value));
      line.set(one.metric().metricName(), values(one.values()));
    }
    function.ifPresent(name -> line.put("function", name));
    context().forEach((field, value) -> line.put(field, value.toString()));
    return line.toString();
  }

  private static JsonNode values(List<Number> values) {
    return JSON.valueToTree(values.size() == 1 ? values.get(0) : values);
  }

  private static Map<String, Object> context() {
    return Optional.ofNullable(MDC.getMap()).orElse(Map.of());
  }
}
