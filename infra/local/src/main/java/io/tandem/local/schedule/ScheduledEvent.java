package io.tandem.local.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import io.tandem.local.stack.Account;
import io.tandem.local.stack.Schedule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The event with which EventBridge invokes a function on schedule
 * (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html).
 */
final class ScheduledEvent {
  private ScheduledEvent() {}

  static JsonNode of(Schedule schedule, Instant now) {
    if (schedule.input() != null) {
      return schedule.input();
    }
    ObjectNode event =
        Json.object()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", "Scheduled Event")
            .put("source", schedule.source())
            .put("account", Account.ID)
            .put("time", now.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", Account.REGION);
    event.putArray("resources");
    event.putObject("detail");
    return event;
  }
}
