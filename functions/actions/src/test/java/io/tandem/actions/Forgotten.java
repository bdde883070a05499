package io.tandem.actions;

import io.tandem.events.EventType;
import io.tandem.sessions.Gate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What other files still lack for the functions behind routes, the gates and the types of events,
 * as sentences that begin with the file.
 *
 * @param files the text of a file of the project; empty if there is none
 */
record Forgotten(UnaryOperator<String> files) {

  List<String> sentences() {
    Map<String, String> read = new HashMap<>();
    return sentences(needs(), file -> read.computeIfAbsent(file, files));
  }

  /** Those of one file, which is quicker. */
  List<String> sentences(String file) {
    return sentences(needs().filter(need -> need.file().equals(file)), files);
  }

  private static List<String> sentences(Stream<Need> needs, UnaryOperator<String> files) {
    return needs.map(need -> need.unmet(files)).flatMap(Optional::stream).distinct().toList();
  }

  private Stream<Need> needs() {
    String template = files.apply("template.yaml");
    Map<?, ?> openApi = Template.parse(files.apply("infra/api/openapi.yaml"));
    List<Deployed> functions = Deployed.behindRoutes(template);
    List<String> publishing = publishingRoles(Template.parse(template));
    Stream<Need> ofFunctions =
        functions.stream()
            .flatMap(
                function ->
                    Stream.concat(
                        FunctionNeeds.of(function),
                        function.routes().stream()
                            .map(route -> new RouteNeeds(function, route, openApi))
                            .flatMap(route -> route.all(publishing))));
    return Stream.of(
            ofFunctions,
            Stream.of(Gate.values()).flatMap(GateNeeds::of),
            Stream.of(EventType.values()).flatMap(EventNeeds::of))
        .flatMap(needs -> needs);
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
