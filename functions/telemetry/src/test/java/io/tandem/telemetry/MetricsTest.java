package io.tandem.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MetricsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(42), ZoneOffset.UTC);

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Metrics metrics = metrics(Optional.of("Tandem/test"));

  private Metrics metrics(Optional<String> namespace) {
    return new Metrics(
        namespace, Optional.of("advance-stage"), "7", CLOCK, new PrintStream(log, true, UTF_8));
  }

  @AfterEach
  void forgetInvocation() {
    MDC.clear();
  }

  @Test
  void lineIsInTheEmbeddedMetricFormat() throws IOException {
    metrics.write(Metric.TRANSITIONS.of("partner.advanced", 1));

    assertThat(line())
        .isEqualTo(
            JSON.readTree(
                """
                {"_aws": {"Timestamp": 42, "CloudWatchMetrics": [{
                   "Namespace": "Tandem/test",
                   "Dimensions": [["Type"]],
                   "Metrics": [{"Name": "Transitions", "Unit": "Count"}]}]},
                 "function": "advance-stage",
                 "Type": "partner.advanced",
                 "Transitions": 1}
                """));
  }

  @Test
  void metricsOfOneMomentShareALine() throws IOException {
    metrics.write(
        Metric.TRANSITIONS.of("partner.advanced", 1), Metric.PUBLISH_LATENCY.of(List.of(3L, 5L)));

    JsonNode line = line();
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions/0/0").textValue()).isEqualTo("Type");
    assertThat(line.at("/_aws/CloudWatchMetrics/1/Dimensions")).isEqualTo(JSON.readTree("[[]]"));
    assertThat(line.at("/PublishLatency")).isEqualTo(JSON.readTree("[3, 5]"));
  }

  @Test
  void lineNamesItsInvocation() throws IOException {
    Invocation invocation = new Invocation();
    invocation.begin();
    invocation.ofRequest("request-1");
    invocation.aboutSession("session-1");

    metrics.write(Metric.OUTBOX_LAG.of(0));

    assertThat(line().get("requestId").textValue()).isEqualTo("request-1");
    assertThat(line().get("sessionId").textValue()).isEqualTo("session-1");
    assertThat(line().get("coldStart").textValue()).isEqualTo("true");
  }

  @Test
  void failuresAreCountedByFunctionAndByVersion() throws IOException {
    metrics.writeFailure();

    assertThat(line().at("/_aws/CloudWatchMetrics").findValues("Dimensions"))
        .hasToString("[[[\"Function\"]], [[\"FunctionVersion\"]]]");
    assertThat(line().get("Function").textValue()).isEqualTo("advance-stage");
    assertThat(line().get("Failures").intValue()).isOne();
    assertThat(line().get("FunctionVersion").textValue()).isEqualTo("advance-stage:7");
    assertThat(line().get("VersionFailures").intValue()).isOne();
  }

  @Test
  void metricWithoutValuesIsNotWritten() {
    metrics.write(Metric.PUBLISH_LATENCY.of(List.of()));

    assertThat(log.size()).isZero();
  }

  @Test
  void nothingIsWrittenWithoutANamespace() {
    metrics(Optional.empty()).write(Metric.OUTBOX_LAG.of(1));

    assertThat(log.size()).isZero();
  }

  @Test
  void missingOrSurplusDimensionIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Metric.REFUSALS.of(1));
    assertThatIllegalArgumentException().isThrownBy(() -> Metric.PUSHES_SENT.of("Expo", 1));
  }

  @Test
  void moreValuesThanCloudWatchAcceptsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metric.PUBLISH_LATENCY.of(Collections.nCopies(101, 1L)));
  }

  private JsonNode line() throws IOException {
    String written = log.toString(UTF_8);
    assertThat(written.lines()).hasSize(1);
    return JSON.readTree(written);
  }
}
