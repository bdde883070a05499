package io.tandem.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules hold for the templates as CloudFormation gets them, and each rule notices a breach. */
class DeploymentRulesTest {
  private static final List<Rule> RULES =
      List.of(
          new LeastPrivilege(),
          new LogsExpire(),
          new QueuesKeepMessages(),
          new EverythingHasAlarms(),
          new NothingPublic(),
          new StackNames(),
          new VpcFits(),
          new CorsIsComplete(),
          new SchedulesDoNotPileUp(),
          new CanariesHaveAlarms(),
          new WithinLimits(),
          new StaysSupported());

  @Test
  void theProjectsTemplatesKeepEveryRule() throws IOException {
    Templates templates = Templates.kept("translated.json");

    assertThat(templates.ofType("AWS::Lambda::Function")).hasSizeGreaterThan(20);
    assertThat(RULES.stream().flatMap(rule -> rule.findings(templates))).isEmpty();
  }

  @Test
  void newFunctionsWaitForTheSchema() throws IOException {
    assertThat(
            Templates.kept("translated.json")
                .ofType("AWS::Lambda::Function")
                .filter(it -> !it.json().path("DependsOn").asText().equals("Schema")))
        .extracting(Resource::id)
        .as("and functions that never connect")
        .containsExactlyInAnyOrder("Migrate", "ReadRealtimeToken", "Realtime");
  }

  @Test
  void theDeployerMayCreateEveryNestedStack() throws IOException {
    Templates templates = Templates.kept("translated.json");
    String deployer =
        templates.resources().stream()
            .filter(it -> it.id().equals("CloudFormation"))
            .map(it -> it.json().toString())
            .collect(Collectors.joining());

    assertThat(templates.ofType("AWS::CloudFormation::Stack"))
        .hasSize(2)
        .allMatch(it -> deployer.contains("stack/${StackName}-" + it.id() + "-*"));
  }

  @ParameterizedTest
  @MethodSource
  void everyRuleNoticesABreach(Rule rule, List<String> expected) throws IOException {
    assertThat(rule.findings(Templates.kept("bad.json")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  static Stream<Arguments> everyRuleNoticesABreach() {
    return Stream.of(
        Arguments.of(
            new LeastPrivilege(),
            List.of(
                "GenerousRole: action sqs:*",
                "GenerousRole: resource * for sqs:SendMessage",
                "GenerousRole: a resource for cloudwatch:DescribeAlarms",
                "GenerousRole: managed by AWS: AWSLambdaBasicExecutionRole",
                "Written: action xray:*",
                "Written: resource * for xray:*")),
        Arguments.of(
            new LogsExpire(),
            List.of(
                "Endless: kept forever",
                "Generous: writes to no log of the stack",
                "Caged: writes to no log of the stack",
                "Idle: writes to no log of the stack")),
        Arguments.of(
            new QueuesKeepMessages(),
            List.of("Forgetful: not encrypted", "Forgetful: not kept for 14 days")),
        Arguments.of(
            new EverythingHasAlarms(),
            List.of(
                "Caged: has no alarm",
                "Idle: has no alarm",
                "Forgetful: has no alarm",
                "Silent: does not say what to do")),
        Arguments.of(
            new NothingPublic(),
            List.of(
                "Api: get /open",
                "GenerousUrl: a URL without authentication",
                "ForgetfulPolicy: allows anybody",
                "Open: open to 0.0.0.0/0",
                "Bare: a public address",
                "Readable: may be made public",
                "Street: gives out public addresses")),
        Arguments.of(
            new StackNames(),
            List.of(
                "GenerousTick: its name does not begin with the stack's",
                "Written: its name does not begin with the stack's")),
        Arguments.of(
            new VpcFits(),
            List.of(
                "Caged: Lambda refuses its role for the VPC",
                "Idle: Lambda refuses its role for the VPC",
                "Idle: needs no VPC")),
        Arguments.of(new CorsIsComplete(), List.of("Api: no page of another origin can call it")),
        Arguments.of(
            new SchedulesDoNotPileUp(),
            List.of(
                "GenerousTick: its runs pile up",
                "GenerousTick: its runs pile up",
                "Silent: never fires")),
        Arguments.of(
            new CanariesHaveAlarms(),
            List.of("GenerousDeploymentGroup: nothing judges the new version alone")),
        Arguments.of(
            new WithinLimits(),
            List.of(
                "Generous: may run for longer than the API waits",
                "Caged: relies on Lambda's defaults",
                "Idle: relies on Lambda's defaults",
                "Idle: its name is too long",
                "Idle: has too many variables")),
        Arguments.of(new StaysSupported(), List.of("Bare: leaves its long-term support")));
  }
}
