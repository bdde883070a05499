package io.tandem.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tandem.local.extras.Extra;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Templates as CloudFormation gets them.
 *
 * @param defaults of all parameters, by name
 */
record Templates(List<Resource> resources, Map<String, String> defaults) {
  /** Translated by SAM's own translator, in Python: as JSON, one line for each resource. */
  static String translate(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Extra.SAM_TRANSLATOR.program().toString());
    command.add(resource("translate.py").toString());
    command.addAll(arguments);
    Process python = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    String json = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (python.waitFor() != 0) {
      throw new IllegalStateException("SAM refuses " + arguments);
    }
    return json;
  }

  /** The kept translation. */
  static Templates kept(String name) throws IOException {
    return of(keptText(name));
  }

  /** The same, one by one, in the order of TranslationTest. */
  static List<Templates> keptEach(String name) throws IOException {
    List<Templates> each = new ArrayList<>();
    for (JsonNode template : new ObjectMapper().readTree(keptText(name))) {
      each.add(of("[" + template + "]"));
    }
    return each;
  }

  static String keptText(String name) throws IOException {
    try (InputStream kept = Templates.class.getResourceAsStream(name)) {
      return new String(kept.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Templates of(String json) throws IOException {
    List<Resource> resources = new ArrayList<>();
    Map<String, String> defaults = new HashMap<>();
    for (JsonNode template : new ObjectMapper().readTree(json)) {
      template
          .required("Resources")
          .properties()
          .forEach(entry -> resources.add(new Resource(entry.getKey(), entry.getValue())));
      template
          .required("Parameters")
          .properties()
          .forEach(it -> defaults.put(it.getKey(), it.getValue().path("Default").asText()));
    }
    return new Templates(resources, defaults);
  }

  static Path resource(String name) {
    var url = Objects.requireNonNull(Templates.class.getResource(name), name);
    return Path.of(url.getPath());
  }

  Stream<Resource> ofType(String type) {
    return resources.stream().filter(resource -> resource.type().equals(type));
  }
}
