package io.tandem.local.documents;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The documents of infra/api, or copies of them. */
record ApiFiles(Path folder) {
  static final String OPENAPI = "openapi.yaml";
  static final String ASYNCAPI = "asyncapi.yaml";
  static final String EVENTS = "schemas/events/1/";
  private static final String PUBLISHED = "published";

  /** The linters' settings. */
  private static final Set<String> SETTINGS = Set.of("redocly.yaml", ".spectral.yaml");

  static ApiFiles current() {
    return new ApiFiles(ProjectRoot.find().resolve("infra/api"));
  }

  /** The published documents. */
  static ApiFiles published() {
    return new ApiFiles(current().folder.resolve(PUBLISHED));
  }

  /** All documents, by path. */
  Set<String> names() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".json"))
          .filter(name -> !name.startsWith(PUBLISHED) && !SETTINGS.contains(name))
          .collect(TreeSet::new, Set::add, Set::addAll);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON is valid YAML. */
  JsonNode read(String name) {
    try {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      Object content = yaml.load(Files.readString(folder.resolve(name)));
      return Json.tree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
