package io.tandem.local.deployment;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The role that infra/deployer.yaml gives CloudFormation allows everything that CloudFormation does
 * to each resource of the stack. Otherwise only a deploy shows that the role is too narrow.
 */
record RoleSuffices(Grants grants, List<Handler> handlers) implements Rule {
  private static final String ROLE = "arn:aws:iam::111122223333:role/stack-Some-Role-A1";
  private static final String OWN_ROLE =
      "arn:aws:iam::111122223333:role/deployer/deployer-CloudFormation-A1";
  private static final String LAYER =
      "arn:aws:lambda:eu-central-1:187925254637:layer:AWS-Parameters-and-Secrets-Lambda-Extension-Arm64:11";

  /** Actions on something other than the resource itself. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("lambda:GetLayerVersion", LAYER, "s3:GetObject", "arn:aws:s3:::artifacts/stack/1");

  private static final Map<String, String> SERVICES =
      Map.of(
          "AWS::CloudFormation::Stack", "cloudformation.amazonaws.com",
          "AWS::CodeDeploy::DeploymentGroup", "codedeploy.amazonaws.com",
          "AWS::Lambda::Function", "lambda.amazonaws.com",
          "AWS::Scheduler::Schedule", "scheduler.amazonaws.com");

  static RoleSuffices of(Templates deployer) throws IOException {
    return new RoleSuffices(Grants.of("CloudFormation", deployer), Handler.all());
  }

  @Override
  public Stream<String> findings(Templates templates) {
    return templates.resources().stream().flatMap(this::findings);
  }

  private Stream<String> findings(Resource resource) {
    if (handlers.stream().noneMatch(it -> it.type().equals(resource.type()))) {
      return Stream.of(resource.id() + ": no handlers are known for " + resource.type());
    }
    return handlers.stream()
        .filter(it -> it.handles(resource))
        .filter(it -> !allowed(it.action(), resource))
        .map(it -> resource.id() + ": the role lacks " + it.action());
  }

  private boolean allowed(String action, Resource resource) {
    return arns(action, resource)
        .allMatch(arn -> grants.allow(action, arn, facts(action, resource)));
  }

  private static Map<String, String> facts(String action, Resource resource) {
    if (action.equals("iam:PassRole")) {
      return Map.of("iam:PassedToService", SERVICES.getOrDefault(resource.type(), ""));
    }
    // A key has no tag yet while KMS creates it.
    boolean tagged = resource.at("/Tags").toString().contains("tandem-stack");
    return tagged && !Set.of("kms:CreateKey", "kms:PutKeyPolicy").contains(action)
        ? Map.of("aws:ResourceTag/tandem-stack", "stack")
        : Map.of();
  }

  private static Stream<String> arns(String action, Resource resource) {
    if (action.equals("iam:PassRole")) {
      return Stream.of(resource.type().equals("AWS::CloudFormation::Stack") ? OWN_ROLE : ROLE);
    }
    String elsewhere = ELSEWHERE.get(action);
    return elsewhere != null
        ? Stream.of(elsewhere)
        : ExampleArns.of(resource, action.replaceFirst(":.*", ""));
  }
}
