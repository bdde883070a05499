package io.tandem.local.template;

import java.util.List;

/** The resources of the template by type, and its Globals. */
record Resources(Part template, Names names) {
  List<Resource> ofType(String type) {
    return template.get("Resources").entries().entrySet().stream()
        .filter(entry -> entry.getValue().get("Type").text().equals(type))
        .map(e -> new Resource(e.getKey(), e.getValue(), names.reference(e.getKey())))
        .toList();
  }

  /** A function's properties, including those from Globals. */
  FunctionProperties properties(Resource function) {
    return new FunctionProperties(function, template.find("Globals", "Function"));
  }
}
