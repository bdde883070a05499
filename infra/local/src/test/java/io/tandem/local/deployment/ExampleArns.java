package io.tandem.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The ARN that a resource has once it exists. */
final class ExampleArns {
  private static final String HERE = ":eu-central-1:111122223333:";
  private static final String ACCOUNT = "::111122223333:";

  private ExampleArns() {}

  /** All ARNs that actions of this service may name. */
  static Stream<String> of(Resource it, String service) {
    String arn = "arn:aws:" + service;
    return switch (service) {
      case "apigateway" ->
          Stream.of("/apis", "/apis/a1b2c3", "/apis/a1b2c3/stages/$default", "/tags/arn")
              .map(path -> arn + ":eu-central-1::" + path);
      case "cloudformation" -> Stream.of(arn + HERE + "stack/stack-" + it.id() + "-A1/b2");
      case "cloudwatch" ->
          it.type().endsWith("Dashboard")
              ? Stream.of(arn + ACCOUNT + "dashboard/" + name(it, "DashboardName"))
              : Stream.of(arn + HERE + "alarm:" + name(it, "AlarmName"));
      case "codedeploy" -> Stream.of(arn + HERE + codeDeploy(it));
      case "iam" ->
          Stream.of(
              arn
                  + ACCOUNT
                  + (it.type().endsWith("Role") ? "role/" : "policy/")
                  + name(it, "RoleName"));
      case "kms" -> Stream.of(arn + HERE + "key/a1b2");
      case "lambda" -> Stream.of(arn + HERE + "function:" + function(it));
      case "logs" -> Stream.of(arn + HERE + "log-group:" + log(it));
      case "scheduler" -> Stream.of(arn + HERE + "schedule/default/" + name(it, "Name"));
      case "sns" -> Stream.of(arn + HERE + name(it, "TopicName"));
      case "sqs" -> Stream.of(arn + HERE + name(it, "QueueName"));
      default -> Stream.of("any");
    };
  }

  private static String codeDeploy(Resource it) {
    String application = "stack-ServerlessDeploymentApplication-A1";
    return it.type().endsWith("Application")
        ? "application:" + application
        : "deploymentgroup:" + application + "/stack-" + it.id() + "-A1";
  }

  /** The custom resource is a call of a function. */
  private static String function(Resource it) {
    return it.type().startsWith("Custom::") ? "stack-migrate:live" : name(it, "FunctionName");
  }

  /** The filter gets the API's log by a parameter. */
  private static String log(Resource it) {
    return it.type().endsWith("Filter") ? "/aws/vendedlogs/stack/api" : name(it, "LogGroupName");
  }

  /** CloudFormation makes up a name from the stack's and the resource's. */
  private static String name(Resource it, String property) {
    JsonNode name = it.at("/" + property);
    return name.path("Fn::Sub").isTextual()
        ? name.path("Fn::Sub").asText().replaceFirst("\\$\\{(AWS::StackName|Stack)}", "stack")
        : name.path("Ref").asText().equals("Stack") ? "stack" : "stack-" + it.id() + "-A1";
  }
}
