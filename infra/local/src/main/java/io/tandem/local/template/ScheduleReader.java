package io.tandem.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import io.tandem.local.stack.Schedule;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the events of EventBridge's schedules (ScheduleV2) and of its older rules (Schedule). */
final class ScheduleReader {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d{1,5}) (minute|hour|day)s?\\)");

  private ScheduleReader() {}

  static Optional<Schedule> read(Part event) {
    return switch (event.get("Type").text()) {
      case "ScheduleV2" -> Optional.of(schedule(event, "ScheduleExpression", "aws.scheduler"));
      case "Schedule" -> Optional.of(schedule(event, "Schedule", "aws.events"));
      default -> Optional.empty();
    };
  }

  private static Schedule schedule(Part event, String expression, String source) {
    Part properties = event.get("Properties");
    JsonNode input = properties.find("Input").map(ScheduleReader::json).orElse(null);
    return new Schedule(rate(properties.get(expression)), source, input);
  }

  private static JsonNode json(Part input) {
    return Json.parse(input.text().getBytes(UTF_8))
        .orElseThrow(() -> input.failure("the input is not JSON"));
  }

  private static Duration rate(Part expression) {
    Matcher rate = RATE.matcher(expression.text());
    if (!rate.matches()) {
      throw expression.failure("the local stage only knows rates, not " + expression.text());
    }
    long number = Long.parseLong(rate.group(1));
    return switch (rate.group(2)) {
      case "minute" -> Duration.ofMinutes(number);
      case "hour" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
