package io.tandem.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A function of this binary as template.yaml deploys it.
 *
 * @param id its resource's logical id
 * @param name {@code sign-compact}
 * @param routes {@code POST /api/v1/sessions} and the like
 */
record Deployed(String id, String name, List<String> routes) {

  /** Those that have a route. */
  static List<Deployed> behindRoutes(String template) {
    List<Deployed> functions = new ArrayList<>();
    Template.at(Template.parse(template), "Resources")
        .forEach(
            (id, resource) -> {
              Map<?, ?> properties = Template.at((Map<?, ?>) resource, "Properties");
              List<String> routes = routes(Template.at(properties, "Events"));
              if (!routes.isEmpty()) {
                Map<?, ?> variables = Template.at(properties, "Environment", "Variables");
                Object name = variables.get("QUARKUS_FUNQY_EXPORT");
                functions.add(new Deployed(String.valueOf(id), String.valueOf(name), routes));
              }
            });
    return functions;
  }

  private static List<String> routes(Map<?, ?> events) {
    return events.values().stream()
        .map(event -> Template.at((Map<?, ?>) event, "Properties"))
        .filter(call -> call.containsKey("Path"))
        .map(call -> call.get("Method") + " " + call.get("Path"))
        .toList();
  }
}
