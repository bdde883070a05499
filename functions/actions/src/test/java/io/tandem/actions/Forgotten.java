package io.tandem.actions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What other files still lack for the functions behind routes, as sentences that begin with the
 * file.
 *
 * @param files the text of a file of the project; empty if there is none
 */
record Forgotten(UnaryOperator<String> files) {

  List<String> sentences() {
    String template = files.apply("template.yaml");
    Map<?, ?> openApi = Template.parse(files.apply("infra/api/openapi.yaml"));
    List<Deployed> functions = Deployed.behindRoutes(template);
    List<String> publishing = publishingRoles(Template.parse(template));
    return functions.stream()
        .flatMap(
            function ->
                Stream.concat(
                    FunctionNeeds.of(function),
                    function.routes().stream()
                        .map(route -> new RouteNeeds(function, route, openApi))
                        .flatMap(route -> route.all(publishing))))
        .map(need -> need.unmet(files))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static List<String> publishingRoles(Map<?, ?> template) {
    Map<?, ?> resources = Template.at(template, "Resources");
    return resources.keySet().stream()
        .map(String::valueOf)
        .filter(
            id ->
                Template.at(resources, id, "Properties").get("ManagedPolicyArns")
                        instanceof List<?> policies
                    && policies.contains("Publishing"))
        .toList();
  }
}
