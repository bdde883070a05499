package io.tandem.local.deployment;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every name begins with the stack's, so that an account can hold two stacks. */
final class StackNames implements Rule {
  /** As JSON; a log's name has a path before it. */
  private static final Pattern OF_STACK =
      Pattern.compile(
          "^\\{\"(Ref\":\"(AWS::StackName|Stack)\"|Fn::Sub\":\"(/[a-z/]+/)?\\$\\{(AWS::StackName|Stack)})");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("AWS::CloudWatch::Alarm", "/AlarmName"),
          Map.entry("AWS::CloudWatch::Dashboard", "/DashboardName"),
          Map.entry("AWS::IAM::ManagedPolicy", "/ManagedPolicyName"),
          Map.entry("AWS::IAM::Role", "/RoleName"),
          Map.entry("AWS::Lambda::Function", "/FunctionName"),
          Map.entry("AWS::Logs::LogGroup", "/LogGroupName"),
          Map.entry("AWS::RDS::DBCluster", "/DBClusterIdentifier"),
          Map.entry("AWS::RDS::DBInstance", "/DBInstanceIdentifier"),
          Map.entry("AWS::RDS::DBProxy", "/DBProxyName"),
          Map.entry("AWS::SNS::Topic", "/TopicName"),
          Map.entry("AWS::SQS::Queue", "/QueueName"),
          Map.entry("AWS::Scheduler::Schedule", "/Name"),
          Map.entry("AWS::XRay::ResourcePolicy", "/PolicyName"));

  @Override
  public Stream<String> findings(Templates templates) {
    return templates.resources().stream()
        .filter(it -> NAMES.containsKey(it.type()))
        .filter(it -> !hasStack(it.at(NAMES.getOrDefault(it.type(), "")).toString()))
        .map(it -> it.id() + ": its name does not begin with the stack's");
  }

  /** Without a name, CloudFormation makes one that begins with the stack's. */
  private static boolean hasStack(String name) {
    return name.isEmpty() || OF_STACK.matcher(name).find();
  }
}
