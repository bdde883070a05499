package io.tandem.local.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The API in openapi.yaml. */
final class OpenApi {
  private static final String BASE = "/api/v1";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  private final Schemas answers;
  private final Schemas requests;
  private final Map<String, Operation> operations = new TreeMap<>();

  OpenApi(JsonNode document, Schemas answers, Schemas requests) {
    this.answers = answers;
    this.requests = requests;
    Pointer paths = Pointer.root(document).at("paths");
    paths
        .node()
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (METHODS.contains(method)) {
                            add(paths.at(path.getKey()).at(method), method, path.getKey());
                          }
                        }));
  }

  private void add(Pointer operation, String method, String path) {
    String route = method.toUpperCase(Locale.ROOT) + " " + BASE + path;
    operations.put(route, new Operation(operation, answers, requests));
  }

  static OpenApi current() {
    ApiFiles files = ApiFiles.current();
    JsonNode document = files.read(ApiFiles.OPENAPI);
    return new OpenApi(document, Schemas.closed(files), Schemas.open(files));
  }

  /** Methods and paths, as in template.yaml. */
  Set<String> routes() {
    return new TreeSet<>(operations.keySet());
  }

  /** The schema references of all answers other than 2xx and 304. */
  Set<String> schemasOfRefusals() {
    return operations.values().stream()
        .flatMap(operation -> operation.schemasOfRefusals().stream())
        .collect(Collectors.toSet());
  }

  /** The operation of a request; none if no route matches the path. */
  Optional<Operation> find(String method, String path) {
    return operations.entrySet().stream()
        .filter(operation -> pattern(operation.getKey()).matcher(method + " " + path).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Pattern pattern(String route) {
    List<String> parts = new ArrayList<>();
    for (String part : route.split("/", -1)) {
      parts.add(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
    }
    return Pattern.compile(String.join("/", parts));
  }
}
