package io.tandem.local.stack;

import com.fasterxml.jackson.databind.JsonNode;

/** A function's subscription to a topic; the policy is an object, empty for everything. */
public record Subscription(String topicArn, JsonNode filterPolicy) {}
