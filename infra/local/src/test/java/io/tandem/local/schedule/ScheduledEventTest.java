package io.tandem.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import io.tandem.local.stack.Schedule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduledEventTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00.123Z");

  @Test
  void eventMatchesEventBridges() {
    JsonNode event =
        ScheduledEvent.of(new Schedule(Duration.ofMinutes(1), "aws.scheduler", null), NOW);

    assertThat(event.get("source").asText()).isEqualTo("aws.scheduler");
    assertThat(event.get("detail-type").asText()).isEqualTo("Scheduled Event");
    assertThat(event.get("time").asText()).isEqualTo("2026-01-01T12:00:00Z");
    assertThat(event.has("id")).isTrue();
  }

  @Test
  void inputOfTheTemplateIsTheWholeEvent() {
    JsonNode input = Json.object().put("own", true);

    assertThat(ScheduledEvent.of(new Schedule(Duration.ofMinutes(1), "aws.events", input), NOW))
        .isEqualTo(input);
  }
}
