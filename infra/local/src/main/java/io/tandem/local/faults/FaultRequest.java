package io.tandem.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import io.tandem.local.web.BadRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A request to break a part: which one, how, and how often. */
record FaultRequest(FaultTarget target, FaultMode mode, double rate) {

  static FaultRequest read(byte[] body, Collection<FaultTarget> breakable) {
    JsonNode json =
        Json.parse(body)
            .filter(JsonNode::isObject)
            .orElseThrow(
                () -> new BadRequest("the body must be {\"target\":\"sns\",\"mode\":\"error\"}"));
    return new FaultRequest(
        one(breakable, json, "target"), one(List.of(FaultMode.values()), json, "mode"), rate(json));
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E one(Collection<E> values, JsonNode json, String field) {
    String given = json.path(field).asText();
    return values.stream()
        .filter(value -> name(value).equals(given))
        .findFirst()
        .orElseThrow(() -> new BadRequest(field + " must be one of " + names(values)));
  }

  private static List<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().map(FaultRequest::name).toList();
  }

  private static double rate(JsonNode json) {
    JsonNode rate = json.path("rate");
    if (rate.isMissingNode()) {
      return 1;
    }
    if (rate.isNumber() && rate.doubleValue() >= 0 && rate.doubleValue() <= 1) {
      return rate.doubleValue();
    }
    throw new BadRequest("rate must be a number from 0 to 1");
  }
}
