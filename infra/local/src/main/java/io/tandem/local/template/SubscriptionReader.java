package io.tandem.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tandem.local.stack.Subscription;

/** Reads an SNS event as a subscription. */
final class SubscriptionReader {
  private SubscriptionReader() {}

  static Subscription read(Part event) {
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
