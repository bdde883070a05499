package io.tandem.local.gateway;

import io.tandem.local.stack.FunctionModel;
import io.tandem.local.stack.Route;
import io.tandem.local.stack.StackModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All routes. The most specific one that matches a request wins, as in API Gateway. */
final class RouteTable {
  private static final Comparator<Entry> MOST_SPECIFIC_FIRST =
      Comparator.<Entry, Boolean>comparing(entry -> entry.pattern().greedy())
          .thenComparing(entry -> entry.pattern().parameters().size())
          .thenComparing(entry -> entry.route().method().equals("ANY"));

  private final List<Entry> entries;

  RouteTable(StackModel stack) {
    entries =
        stack.functions().stream()
            .flatMap(function -> function.routes().stream().map(route -> entry(route, function)))
            .sorted(MOST_SPECIFIC_FIRST)
            .toList();
  }

  Optional<RouteMatch> match(String method, String path) {
    return entries.stream()
        .filter(entry -> entry.takes(method))
        .flatMap(entry -> entry.match(path).stream())
        .findFirst();
  }

  private static Entry entry(Route route, FunctionModel function) {
    return new Entry(route, function.name(), RoutePattern.of(route.path()));
  }

  private record Entry(Route route, String function, RoutePattern pattern) {
    boolean takes(String method) {
      return route.method().equals("ANY") || route.method().equals(method);
    }

    Optional<RouteMatch> match(String path) {
      return pattern.match(path).map(values -> new RouteMatch(route, function, values));
    }
  }
}
