package io.tandem.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No wildcard in an action, and none for a resource that can be named. Where no resource can be
 * named it must be a wildcard, because AWS otherwise allows nothing.
 */
final class LeastPrivilege implements Rule {
  // https://docs.aws.amazon.com/service-authorization/latest/reference/
  private static final Set<String> WITHOUT_RESOURCES =
      Set.of(
          "xray:PutTraceSegments",
          "xray:PutTelemetryRecords",
          "xray:GetSamplingRules",
          "xray:GetSamplingTargets",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          // CodeDeploy asks without a name:
          // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCodeDeployRoleForLambda.html
          "cloudwatch:DescribeAlarms",
          // Needed by whoever deploys.
          "ec2:DescribeSecurityGroups",
          "ec2:DescribeVpcs",
          "kms:CreateKey",
          "logs:CreateLogDelivery",
          "logs:DeleteLogDelivery",
          "logs:DescribeLogGroups",
          "logs:DescribeResourcePolicies",
          "logs:GetLogDelivery",
          "logs:ListLogDeliveries",
          "logs:PutResourcePolicy",
          "logs:UpdateLogDelivery",
          "xray:DeleteResourcePolicy",
          "xray:ListResourcePolicies",
          "xray:PutResourcePolicy");

  @Override
  public Stream<String> findings(Templates templates) {
    return templates.resources().stream().flatMap(LeastPrivilege::findings);
  }

  private static Stream<String> findings(Resource resource) {
    Stream<String> allowed =
        resource
            .permissions()
            .flatMap(it -> Stream.concat(wideActions(it), resources(resource, it)));
    // AWS's managed policies contain wildcards.
    Stream<String> managed =
        Resource.texts(resource.at("/ManagedPolicyArns")).stream()
            .filter(arn -> arn.contains(":iam::aws:policy/"))
            .map(arn -> "managed by AWS: " + arn.replaceFirst(".*/", ""));
    return Stream.concat(allowed, managed).map(finding -> resource.id() + ": " + finding);
  }

  private static Stream<String> wideActions(JsonNode permission) {
    return Resource.texts(permission.path("Action")).stream()
        .filter(action -> action.contains("*"))
        .map(action -> "action " + action);
  }

  private static Stream<String> resources(Resource resource, JsonNode permission) {
    boolean everything = Resource.texts(permission.path("Resource")).contains("*");
    // In a key's policy "*" means the key.
    return resource.type().equals("AWS::KMS::Key")
        ? Stream.of()
        : Resource.texts(permission.path("Action")).stream()
            .filter(action -> everything != WITHOUT_RESOURCES.contains(action))
            .map(action -> (everything ? "resource * for " : "a resource for ") + action);
  }
}
