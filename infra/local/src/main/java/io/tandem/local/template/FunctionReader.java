package io.tandem.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tandem.local.stack.FunctionModel;
import io.tandem.local.stack.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a function with its events. Missing values get the defaults of SAM or Lambda. */
record FunctionReader(Path root, Resources resources, RouteReader routes) {
  FunctionModel read(Resource function) {
    FunctionProperties properties = resources.properties(function);
    Collection<Part> events =
        function.property("Events").map(Part::entries).orElse(Map.of()).values();
    return new FunctionModel(
        function.reference(),
        properties
            .find("CodeUri")
            .map(uri -> root.resolve(uri.text()))
            .orElseThrow(() -> function.part().failure("the function has no CodeUri")),
        Duration.ofSeconds(properties.find("Timeout").map(Part::number).orElse(3)),
        properties.find("MemorySize").map(Part::number).orElse(128),
        properties.environment(),
        ofType("HttpApi", events).map(routes::read).toList(),
        ofType("SNS", events).map(FunctionReader::subscription).toList(),
        events.stream().flatMap(event -> ScheduleReader.read(event).stream()).toList(),
        properties.find("EventInvokeConfig", "MaximumRetryAttempts").map(Part::number).orElse(2),
        properties
            .find("EventInvokeConfig", "DestinationConfig", "OnFailure", "Destination")
            .or(() -> properties.find("DeadLetterQueue", "TargetArn"))
            .map(Part::text)
            .orElse(null));
  }

  private static Stream<Part> ofType(String type, Collection<Part> events) {
    return events.stream().filter(event -> event.get("Type").text().equals(type));
  }

  private static Subscription subscription(Part event) {
    Part properties = event.get("Properties");
    properties
        .find("FilterPolicyScope")
        .filter(scope -> !scope.text().equals("MessageAttributes"))
        .ifPresent(
            scope -> {
              throw scope.failure("the local stage only filters by attributes");
            });
    JsonNode policy =
        properties
            .find("FilterPolicy")
            .map(Part::json)
            .orElseGet(JsonNodeFactory.instance::objectNode);
    return new Subscription(properties.get("Topic").text(), policy);
  }
}
