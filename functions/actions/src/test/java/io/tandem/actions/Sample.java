package io.tandem.actions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A function's sample event: another's, with this route and the example of openapi.yaml. */
record Sample(UnaryOperator<String> files, String route) {
  private static final String OTHER = "POST /api/v1/sessions/{id}/empathy/context/viewed";
  private static final String SESSION = "01936f5e-0000-7000-8000-000000000001";
  private static final String BODY_COMES_BEFORE = "  \"isBase64Encoded\"";

  String text() {
    return files
        .apply("infra/events/view-context.json")
        .replace(OTHER, route)
        .replace("\"" + method(OTHER) + "\"", "\"" + method(route) + "\"")
        .replace(pathOf(OTHER), pathOf(route))
        .replace(BODY_COMES_BEFORE, body() + BODY_COMES_BEFORE);
  }

  private String body() {
    Map<?, ?> content =
        Template.at(
            Template.parse(files.apply("infra/api/openapi.yaml")),
            "paths",
            path(route).replace("/api/v1", ""),
            method(route).toLowerCase(Locale.ROOT),
            "requestBody",
            "content",
            "application/json");
    return content.containsKey("example")
        ? "  \"body\": " + json(json(content.get("example"))) + ",\n"
        : "";
  }

  private static String json(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String method(String route) {
    return route.substring(0, route.indexOf(' '));
  }

  private static String path(String route) {
    return route.substring(route.indexOf(' ') + 1);
  }

  private static String pathOf(String route) {
    return path(route).replace("{id}", SESSION);
  }
}
