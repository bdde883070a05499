package io.tandem.local.template;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads template.yaml. Its parts are evaluated only when they are asked for. */
final class Template {
  private Template() {}

  static Part read(Path file, StageValues values) {
    Map<String, Intrinsic> intrinsics = new HashMap<>();
    Part root = new Part(compose(file), new Evaluator(intrinsics));
    // Names are looked up in the template that is being evaluated.
    intrinsics.putAll(Intrinsics.of(root, new Names(root, values)));
    return root;
  }

  private static Node compose(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      if (new Yaml(new LoaderOptions()).compose(reader) instanceof MappingNode root) {
        return root;
      }
      throw TemplateException.unreadable("is not a mapping");
    } catch (IOException | YAMLException e) {
      throw TemplateException.unreadable("cannot be read: " + e.getMessage());
    }
  }
}
