package io.tandem.local.template;

import io.tandem.local.stack.Account;
import java.util.List;
import java.util.Map;

/**
 * A type of resource, its name and its attributes.
 *
 * @param nameProperty where the template may give the resource's name
 * @param attributes values for GetAtt, and under {@code Ref} for Ref; {@code {name}} is filled in
 */
record ResourceKind(List<String> nameProperty, Map<String, String> attributes) {
  private static final String PLACE = Account.REGION + ":" + Account.ID;

  private static final Map<String, ResourceKind> KINDS =
      Map.of(
          "AWS::SNS::Topic",
          new ResourceKind(
              List.of("TopicName"),
              Map.of(
                  "Ref", "arn:aws:sns:" + PLACE + ":{name}",
                  "TopicArn", "arn:aws:sns:" + PLACE + ":{name}",
                  "TopicName", "{name}")),
          "AWS::SQS::Queue",
          new ResourceKind(
              List.of("QueueName"),
              Map.of(
                  "Ref",
                  "https://sqs." + Account.REGION + ".amazonaws.com/" + Account.ID + "/{name}",
                  "Arn",
                  "arn:aws:sqs:" + PLACE + ":{name}",
                  "QueueName",
                  "{name}")),
          "AWS::Serverless::Function",
          new ResourceKind(
              List.of("Environment", "Variables", "QUARKUS_FUNQY_EXPORT"),
              Map.of("Ref", "{name}", "Arn", "arn:aws:lambda:" + PLACE + ":function:{name}")),
          "AWS::Serverless::HttpApi",
          new ResourceKind(List.of("Name"), Map.of("Ref", "{name}", "ApiEndpoint", "{api}")));

  static ResourceKind of(String type) {
    return KINDS.getOrDefault(type, new ResourceKind(List.of(), Map.of()));
  }
}
