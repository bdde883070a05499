package io.tandem.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a role of infra/deployer.yaml is allowed. */
record Grants(List<JsonNode> permissions) {
  private static final Map<String, String> VALUES =
      Map.of(
          "${AWS::Partition}", "aws",
          "${AWS::Region}", "eu-central-1",
          "${AWS::AccountId}", "111122223333",
          "${AWS::StackName}", "deployer",
          "${Artifacts.Arn}", "arn:aws:s3:::artifacts",
          "${StackName}", "stack");

  static Grants of(String role, Templates deployer) {
    List<Resource> resources = deployer.resources();
    List<String> policies =
        resources.stream()
            .filter(it -> it.id().equals(role))
            .flatMap(it -> it.at("/ManagedPolicyArns").findValuesAsText("Ref").stream())
            .toList();
    return new Grants(
        resources.stream()
            .filter(it -> it.id().equals(role) || policies.contains(it.id()))
            .flatMap(Resource::permissions)
            .filter(it -> it.has("Resource"))
            .toList());
  }

  /**
   * @param facts the values of condition keys
   */
  boolean allow(String action, String arn, Map<String, String> facts) {
    return permissions.stream()
        .filter(it -> Resource.texts(it.path("Action")).stream().anyMatch(action::equalsIgnoreCase))
        .filter(it -> resources(it.path("Resource")).anyMatch(pattern -> fits(arn, pattern)))
        .anyMatch(it -> holds(it.path("Condition"), facts));
  }

  private static Stream<String> resources(JsonNode node) {
    return Stream.concat(Resource.texts(node).stream(), node.findValuesAsText("Fn::Sub").stream())
        .map(Grants::filled);
  }

  private static String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> value : VALUES.entrySet()) {
      filled = filled.replace(value.getKey(), value.getValue());
    }
    return filled;
  }

  private static boolean fits(String arn, String pattern) {
    String regex =
        Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return arn.matches(regex);
  }

  private static boolean holds(JsonNode condition, Map<String, String> facts) {
    return condition.properties().stream()
        .allMatch(
            operator ->
                operator.getValue().properties().stream()
                    .allMatch(
                        key ->
                            holds(
                                facts.get(key.getKey()),
                                key.getValue(),
                                operator.getKey().endsWith("IfExists"))));
  }

  private static boolean holds(@Nullable String fact, JsonNode wanted, boolean ifExists) {
    return fact == null
        ? ifExists
        : Resource.texts(wanted).contains(fact)
            || wanted.path("Ref").asText().equals("StackName") && fact.equals("stack");
  }
}
