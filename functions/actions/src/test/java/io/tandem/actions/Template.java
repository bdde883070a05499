package io.tandem.actions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The routes and functions in template.yaml. */
final class Template {
  private static final Map<String, String> FUNCTION_BY_ROUTE = read();

  private Template() {}

  /** The function behind {@code "POST /api/v1/sessions"}. */
  static String functionOf(String routeKey) {
    return Objects.requireNonNull(FUNCTION_BY_ROUTE.get(routeKey), routeKey);
  }

  /** Functions by route. */
  static Map<String, String> functionByRoute() {
    return FUNCTION_BY_ROUTE;
  }

  private static Map<String, String> read() {
    Map<String, String> functions = new LinkedHashMap<>();
    for (Deployed function : Deployed.behindRoutes(Project.text("template.yaml"))) {
      function.routes().forEach(route -> functions.put(route, function.name()));
    }
    return functions;
  }

  static Map<?, ?> parse(String yaml) {
    return new Yaml(new Tolerant()).load(yaml);
  }

  /** What is there, step by step; empty if something is missing. */
  static Map<?, ?> at(Map<?, ?> from, String... keys) {
    Map<?, ?> found = from;
    for (String key : keys) {
      found = found.get(key) instanceof Map<?, ?> child ? child : Map.of();
    }
    return found;
  }

  /** Ignores CloudFormation's own tags. */
  private static final class Tolerant extends SafeConstructor {
    Tolerant() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return node instanceof ScalarNode scalar ? scalar.getValue() : Tag.NULL.getValue();
            }
          });
    }
  }
}
