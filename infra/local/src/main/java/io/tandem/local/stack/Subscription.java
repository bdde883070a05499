package io.tandem.local.stack;

import com.fasterxml.jackson.databind.JsonNode;

/** A function's subscription to a topic. The policy is an object; if empty, it accepts all. */
public record Subscription(String topicArn, JsonNode filterPolicy) {}
