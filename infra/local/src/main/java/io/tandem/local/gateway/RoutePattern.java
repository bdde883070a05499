package io.tandem.local.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A route's path: literal parts, {@code {name}} for one part, {@code {name+}} for the rest. */
record RoutePattern(Pattern pattern, List<String> parameters, boolean greedy) {

  static RoutePattern of(String path) {
    List<String> parameters = new ArrayList<>();
    String regex =
        List.of(path.split("/", -1)).stream()
            .map(part -> part(part, parameters))
            .collect(Collectors.joining("/"));
    return new RoutePattern(Pattern.compile(regex), List.copyOf(parameters), path.contains("+}"));
  }

  /** The path's parameters, decoded; empty if the path does not match this pattern. */
  Optional<Map<String, String>> match(String path) {
    Matcher matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      values.put(parameters.get(i), UrlText.ofPath(matcher.group(i + 1)));
    }
    return Optional.of(values);
  }

  private static String part(String part, List<String> parameters) {
    if (!part.startsWith("{") || !part.endsWith("}")) {
      return Pattern.quote(part);
    }
    boolean greedy = part.endsWith("+}");
    parameters.add(part.substring(1, part.length() - (greedy ? 2 : 1)));
    return greedy ? "(.+)" : "([^/]+)";
  }
}
