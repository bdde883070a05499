package io.tandem.local.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.access.AccessMatrix;
import io.tandem.local.access.AccessRow;
import io.tandem.local.json.Json;
import java.util.List;

/**
 * A field for people's texts.
 *
 * @param others the body's other required fields
 * @param most the limit in code points
 */
record TextField(String route, String name, String others, int most) {
  static List<TextField> all() {
    return List.of(
        new TextField("POST /api/v1/sessions", "inviteName", "{}", 100),
        new TextField("PUT /api/v1/sessions/{id}/invitation/message", "message", "{}", 500),
        new TextField("POST /api/v1/sessions/{id}/invitation/confirm", "message", "{}", 500),
        new TextField("POST /api/v1/invitations/{id}/decline", "reason", "{}", 500),
        new TextField("POST /api/v1/sessions/{id}/empathy/share", "content", "{}", 2000),
        new TextField(
            "POST /api/v1/sessions/{id}/empathy/validate", "feedback", "{\"validated\":true}", 500),
        new TextField(
            "POST /api/v1/sessions/{id}/empathy/validate",
            "feedback",
            "{\"validated\":false}",
            500),
        new TextField("POST /api/v1/sessions/{id}/empathy/context", "content", "{}", 2000),
        new TextField("POST /api/v1/sessions/{id}/pause", "reason", "{}", 200),
        new TextField("POST /api/v1/sessions/{id}/resume", "reason", "{}", 200),
        new TextField("POST /api/v1/sessions/{id}/resolve", "reason", "{}", 200),
        new TextField("POST /api/v1/sessions/{id}/leave", "reason", "{}", 500));
  }

  /** The fields that somebody can always read. A reason for leaving may have no reader. */
  static List<TextField> allRead() {
    return all().stream().filter(field -> !field.route().endsWith("/leave")).toList();
  }

  AccessRow row() {
    return AccessMatrix.row(route);
  }

  String body(String text) {
    ObjectNode body = (ObjectNode) Json.parse(others.getBytes(UTF_8)).orElseThrow();
    return body.put(name, text).toString();
  }

  @Override
  public String toString() {
    return route + " " + name + " " + others;
  }
}
