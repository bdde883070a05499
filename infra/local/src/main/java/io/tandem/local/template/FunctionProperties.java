package io.tandem.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A function's properties, with those of Globals as defaults. */
record FunctionProperties(Resource function, Optional<Part> globals) {
  Optional<Part> find(String... path) {
    return function.property(path).or(() -> globals.flatMap(all -> all.find(path)));
  }

  Map<String, String> environment() {
    Map<String, String> merged = new LinkedHashMap<>();
    globals.ifPresent(all -> addVariables(all, merged));
    function.part().find("Properties").ifPresent(own -> addVariables(own, merged));
    return merged;
  }

  private static void addVariables(Part properties, Map<String, String> merged) {
    properties
        .find("Environment", "Variables")
        .map(Part::entries)
        .orElse(Map.of())
        .forEach(
            (name, value) -> {
              if (value.isAbsent()) {
                merged.remove(name);
              } else {
                merged.put(name, value.text());
              }
            });
  }
}
