package io.tandem.local.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tandem.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A method of a path.
 *
 * @param answers in which no undocumented field is allowed
 * @param requests in which undocumented fields are allowed
 */
record Operation(Pointer place, Schemas answers, Schemas requests) {
  private static final String MEDIA_TYPE = "application/json";
  private static final int FIRST_REFUSAL = 400;

  /** Headers of every answer, or of the connection. */
  private static final Set<String> OF_HTTP =
      Set.of("content-type", "content-length", "date", "connection", "transfer-encoding");

  /** Differences from the documentation. */
  List<String> complaints(Exchange answer) {
    Pointer response = place.at("responses", String.valueOf(answer.status()));
    if (!response.exists()) {
      return List.of("status " + answer.status() + " is not documented");
    }
    List<String> complaints = new ArrayList<>(headers(response, answer.headers()));
    complaints.addAll(code(response.node().path("x-error-codes"), answer.body()));
    Pointer schema = response.at("content", MEDIA_TYPE, "schema");
    if (schema.exists()) {
      complaints.addAll(answers.violations(address(schema), answer.body()));
    } else if (!answer.body().isMissingNode()) {
      complaints.add("a body is not documented");
    }
    if (answer.wasAccepted()) {
      complaints.addAll(ofAccepted(answer.sent()));
    }
    return complaints;
  }

  /** The schema references of its refusals; empty for a schema that is not a reference. */
  List<String> schemasOfRefusals() {
    List<String> references = new ArrayList<>();
    for (Map.Entry<String, JsonNode> response : place.at("responses").node().properties()) {
      if (Integer.parseInt(response.getKey()) >= FIRST_REFUSAL) {
        Pointer body = place.at("responses", response.getKey(), "content", MEDIA_TYPE);
        references.add(body.node().at("/schema/$ref").asText());
      }
    }
    return references;
  }

  private static List<String> code(JsonNode codes, JsonNode body) {
    JsonNode code = body.at("/error/code");
    boolean open = codes.isMissingNode() || code.isMissingNode();
    return open || StreamSupport.stream(codes.spliterator(), false).anyMatch(code::equals)
        ? List.of()
        : List.of("the code " + code + " is not documented");
  }

  private List<String> ofAccepted(@Nullable String body) {
    Pointer schema = place.at("requestBody", "content", MEDIA_TYPE, "schema");
    if (!schema.exists() || body == null || body.isBlank()) {
      return List.of();
    }
    return Json.parse(body.getBytes(UTF_8))
        .map(json -> requests.violations(address(schema), json))
        .orElse(List.of("the accepted body is not JSON"));
  }

  private List<String> headers(Pointer response, Map<String, List<String>> headers) {
    Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sent.putAll(headers);
    List<String> complaints = new ArrayList<>();
    Set<String> documented = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    response.node().path("headers").fieldNames().forEachRemaining(documented::add);
    for (String name : documented) {
      Pointer header = response.at("headers", name);
      if (sent.containsKey(name)) {
        String schema = address(header.at("schema"));
        sent.get(name)
            .forEach(value -> complaints.addAll(answers.violations(schema, new TextNode(value))));
      } else if (header.node().path("required").asBoolean()) {
        complaints.add("the header " + name + " is missing");
      }
    }
    sent.keySet().stream()
        .filter(
            name -> !documented.contains(name) && !OF_HTTP.contains(name.toLowerCase(Locale.ROOT)))
        .forEach(name -> complaints.add("the header " + name + " is not documented"));
    return complaints;
  }

  private static String address(Pointer schema) {
    return ApiFiles.OPENAPI + "#" + schema.path();
  }
}
