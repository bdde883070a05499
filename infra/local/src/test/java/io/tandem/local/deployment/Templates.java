package io.tandem.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tandem.local.extras.Extra;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Templates as CloudFormation gets them: by SAM's own translator, which is in Python. */
record Templates(List<Resource> resources) {
  static Templates read(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Extra.SAM_TRANSLATOR.program().toString());
    command.add(resource("translate.py").toString());
    command.addAll(arguments);
    Process python = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
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
}
