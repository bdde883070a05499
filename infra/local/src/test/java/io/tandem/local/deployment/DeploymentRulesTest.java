package io.tandem.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.extras.Extra;
import io.tandem.local.extras.Needs;
import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates as CloudFormation gets them; and that each rule notices what is against it. */
@Needs(Extra.SAM_TRANSLATOR)
class DeploymentRulesTest {
  private static final List<Rule> RULES =
      List.of(
          new LeastPrivilege(),
          new LogsEnd(),
          new QueuesKeep(),
          new EverythingRings(),
          new NothingPublic());

  @ParameterizedTest
  @ValueSource(strings = {"Canary=false", "Canary=true"})
  void theProjectsTemplatesKeepEveryRule(String parameter)
      throws IOException, InterruptedException {
    Path root = ProjectRoot.find();
    Templates templates =
        Templates.read(
            List.of(
                root.resolve("template.yaml").toString(),
                root.resolve("infra/observability.yaml").toString(),
                root.resolve("infra/network.yaml").toString(),
                root.resolve("infra/database.yaml").toString(),
                parameter));

    assertThat(templates.ofType("AWS::Lambda::Function")).hasSizeGreaterThan(20);
    assertThat(RULES.stream().flatMap(rule -> rule.findings(templates))).isEmpty();
  }

  @Test
  void newFunctionsWaitForTheSchema() throws IOException, InterruptedException {
    Templates templates =
        Templates.read(List.of(ProjectRoot.find().resolve("template.yaml").toString()));

    assertThat(
            templates
                .ofType("AWS::Lambda::Function")
                .filter(it -> it.json().findValue("QUARKUS_DATASOURCE_JDBC_URL") != null)
                .filter(it -> !it.json().path("DependsOn").asText().equals("Schema")))
        .extracting(Resource::id)
        .as("and what never connects")
        .containsExactlyInAnyOrder("Migrate", "ReadRealtimeToken");
  }

  @ParameterizedTest
  @MethodSource
  void everyRuleNoticesWhatIsAgainstIt(Rule rule, List<String> expected)
      throws IOException, InterruptedException {
    Templates bad = Templates.read(List.of(Templates.resource("bad.yaml").toString()));

    assertThat(rule.findings(bad)).containsExactlyInAnyOrderElementsOf(expected);
  }

  static Stream<Arguments> everyRuleNoticesWhatIsAgainstIt() {
    return Stream.of(
        Arguments.of(
            new LeastPrivilege(),
            List.of(
                "GenerousRole: action sqs:*",
                "GenerousRole: resource * for sqs:SendMessage",
                "GenerousRole: managed by AWS: AWSLambdaBasicExecutionRole",
                "Written: action xray:*",
                "Written: resource * for xray:*")),
        Arguments.of(
            new LogsEnd(),
            List.of("Endless: kept for ever", "Generous: writes to no log of the stack")),
        Arguments.of(
            new QueuesKeep(),
            List.of("Forgetful: not encrypted", "Forgetful: not kept for 14 days")),
        Arguments.of(
            new EverythingRings(),
            List.of(
                "Generous: has no alarm",
                "Forgetful: has no alarm",
                "Silent: does not say what to do")),
        Arguments.of(
            new NothingPublic(),
            List.of(
                "Api: get /open",
                "GenerousUrl: an address without a key",
                "ForgetfulPolicy: allows anybody",
                "Open: open to 0.0.0.0/0",
                "Bare: an address outside",
                "Readable: may be opened",
                "Street: gives out addresses outside")));
  }
}
