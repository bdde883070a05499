package io.tandem.actions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Map<?, ?> template;
    try {
      Path root = Path.of(Objects.requireNonNull(System.getProperty("project.root")));
      template = new Yaml(new Tolerant()).load(Files.readString(root.resolve("template.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Object resource : map(template, "Resources").values()) {
      Map<?, ?> properties = map((Map<?, ?>) resource, "Properties");
      Object name = map(map(properties, "Environment"), "Variables").get("QUARKUS_FUNQY_EXPORT");
      for (Object event : map(properties, "Events").values()) {
        Map<?, ?> call = map((Map<?, ?>) event, "Properties");
        if (call.containsKey("Path")) {
          functions.put(call.get("Method") + " " + call.get("Path"), String.valueOf(name));
        }
      }
    }
    return functions;
  }

  private static Map<?, ?> map(Map<?, ?> parent, String key) {
    return parent.get(key) instanceof Map<?, ?> child ? child : Map.of();
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
