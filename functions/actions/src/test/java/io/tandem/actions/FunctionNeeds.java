package io.tandem.actions;

import static java.util.regex.Pattern.quote;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other files must say about a function. */
final class FunctionNeeds {
  private static final String ACTIONS = "functions/actions/src/main/java/io/tandem/actions/";
  private static final String TRANSLATED =
      "infra/local/src/test/resources/io/tandem/local/deployment/translated.json";

  private FunctionNeeds() {}

  static Stream<Need> of(Deployed function) {
    String name = function.name();
    String ofItself = "${AWS::StackName}-" + name;
    return Stream.of(
        new Need(
            ACTIONS + function.id() + ".java",
            quote("@Funq(\"" + name + "\")"),
            "the function " + name),
        new Need(
            "template.yaml",
            "FunctionName: !Sub " + quote(ofItself) + "\\s",
            "the FunctionName of " + name),
        new Need(
            "template.yaml",
            quote("[!Sub \"" + ofItself + "-canary\"]"),
            "the canary's alarm of " + name),
        new Need(
            "template.yaml",
            quote("!Sub " + name + ":${" + function.id() + ".Version.Version}"),
            name + " in the Versions of Canaries"),
        new Need("infra/canary.yaml", quote(" " + name + ","), name + " in the loop Versions"),
        new Need(
            "infra/observability.yaml", quote(" " + name + ","), name + " in the loop Actions"),
        new Need(
            "infra/observability.yaml",
            quote("alarm:${Stack}-" + name + "\""),
            name + " on the dashboard Overview"),
        new Need(
            "infra/events/" + name + ".json",
            function.routes().stream()
                .map(route -> quote("\"routeKey\": \"" + route + "\""))
                .collect(Collectors.joining("|")),
            "the sample event of " + name),
        new Need(
            TRANSLATED,
            quote("\"" + ofItself + "\""),
            name + ": run TranslationTest, and copy the file that it names"));
  }
}
