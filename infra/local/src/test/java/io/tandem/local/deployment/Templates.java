package io.tandem.local.deployment;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Templates as CloudFormation gets them: by SAM's own translator, which is in Python. */
record Templates(List<Resource> resources) {

  /** Skips the test, saying so, where the translator is not installed. */
  static Templates read(List<String> arguments) throws IOException, InterruptedException {
    if (run(Redirect.DISCARD, "-c", "import samtranslator").waitFor() != 0) {
      String why = "pip install aws-sam-translator: without it the templates are not looked at";
      System.err.println("SKIPPED: " + why);
      abort(why);
    }
    List<String> command = new ArrayList<>(List.of(resource("translate.py").toString()));
    command.addAll(arguments);
    Process python = run(Redirect.INHERIT, command.toArray(String[]::new));
    JsonNode templates = new ObjectMapper().readTree(python.getInputStream());
    if (python.waitFor() != 0) {
      throw new IllegalStateException("SAM does not take " + arguments);
    }
    List<Resource> resources = new ArrayList<>();
    for (JsonNode template : templates) {
      template
          .required("Resources")
          .properties()
          .forEach(entry -> resources.add(new Resource(entry.getKey(), entry.getValue())));
    }
    return new Templates(resources);
  }

  static Path resource(String name) {
    var url = Objects.requireNonNull(Templates.class.getResource(name), name);
    return Path.of(url.getPath());
  }

  Stream<Resource> ofType(String type) {
    return resources.stream().filter(resource -> resource.type().equals(type));
  }

  private static Process run(Redirect errors, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(errors).start();
  }
}
